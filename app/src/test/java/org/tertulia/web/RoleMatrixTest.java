package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.RITA;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.SignedIn;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/**
 * Everything that is served, asked for by everybody: each is let in exactly where the table says.
 */
@TertuliaTest
class RoleMatrixTest {

    /** Of nothing: whoever is let in finds nothing there, and changes nothing. */
    private static final String NOTHING = "999999";

    @Autowired Cast cast;
    @Autowired MockMvcTester mvc;
    @Autowired Live live;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @BeforeEach
    void moveIn() {
        cast.moveIn();
    }

    @AfterEach
    void endTheStreams() {
        live.closeAll();
    }

    @Test
    void everyRoleIsLetInWhereTheTableSaysAndNowhereElse() {
        var wrong = new ArrayList<String>();
        for (var served : guarded()) {
            var least = least(served);
            for (var who : List.of(RITA, ANA, CARLA, OLGA)) {
                var status = status(served, who);
                if (who.role().atLeast(least) == (status == 401 || status == 403)) {
                    wrong.add("%s for %s: %d".formatted(served, who.role(), status));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyIsLetInUnknown() {
        var wrong = new ArrayList<String>();
        for (var served : guarded()) {
            var status = status(served, null);
            if (status != 401 && (served.isApi() || status != 303)) {
                wrong.add("%s: %d".formatted(served, status));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<Served> guarded() {
        var guarded =
                Served.all(mappings).stream()
                        .filter(served -> row(served).least() != null)
                        .toList();
        assertThat(guarded).hasSizeGreaterThan(80);
        return guarded;
    }

    private static Role least(Served served) {
        return Objects.requireNonNull(row(served).least());
    }

    private static Route row(Served served) {
        return Routes.TABLE.stream().filter(served::isNamedBy).findFirst().orElseThrow();
    }

    private int status(Served served, @Nullable SignedIn who) {
        var asked = request(served.method(), served.address(NOTHING)).with(csrf());
        return mvc.perform(who == null ? asked : asked.with(Cast.as(who)))
                .getResponse()
                .getStatus();
    }
}
