package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tertulia.testing.TertuliaTest;

/** Over the whole program: what the table does not name is denied, so nothing may be unnamed. */
@TertuliaTest
class RoutesTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyAddressThatIsServedIsNamedByTheTable() {
        assertThat(Served.all(mappings))
                .filteredOn(served -> Routes.TABLE.stream().noneMatch(served::isNamedBy))
                .isEmpty();
    }

    @Test
    void noRowIsHiddenByAnEarlierOne() {
        var hidden = new ArrayList<Route>();
        for (var i = 0; i < Routes.TABLE.size(); i++) {
            var row = Routes.TABLE.get(i);
            for (var earlier : Routes.TABLE.subList(0, i)) {
                if (covers(earlier.method(), row.method())
                        && Served.fits(earlier.pattern(), sample(row.pattern()))) {
                    hidden.add(row);
                }
            }
        }
        assertThat(hidden).isEmpty();
    }

    private static boolean covers(@Nullable HttpMethod row, @Nullable HttpMethod asked) {
        return row == null || row.equals(asked);
    }

    private static String sample(String pattern) {
        return pattern.replace("/**", "/any/thing").replace("*", "any");
    }
}
