package org.tertulia.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.identity.Accounts;
import org.tertulia.identity.IssuingTokens;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.StartRefused;
import org.tertulia.testing.TertuliaTest;

/** One database, one story: it is set up once. */
@TertuliaTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UnattendedTest {

    private static final String TOKEN = "t".repeat(32);

    @Autowired Companies companies;
    @Autowired SettingUp settingUp;
    @Autowired Accounts accounts;
    @Autowired Members members;
    @Autowired IssuingTokens tokens;
    @Autowired ByToken byToken;

    @Test
    @Order(1)
    void whatMakesNoSenseStopsTheStart() {
        refuses(settings("olga@olmo.example", null, null, null, null), "belong together");
        refuses(settings("olga", "una mesa de olmo", null, null, null), "no e-mail address");
        refuses(settings("olga@olmo.example", "corta", null, null, null), "at least 8");
        refuses(
                settings(null, null, "corto", null, null),
                "has 5 characters and needs at least 32");
        refuses(settings(null, null, TOKEN, null, null), "needs an owner");
        refuses(settings("olga@olmo.example", "una mesa de olmo", null, "fr", null), "es or en");
        refuses(
                settings("olga@olmo.example", "una mesa de olmo", null, null, "Mad"),
                "Europe/Madrid");
        assertThat(companies.setUp()).isFalse();
    }

    @Test
    @Order(2)
    void theFirstStartSetsUpAndTheNextOnesChangeNothing() {
        for (int i = 0; i < 3; i++) {
            start(
                    settings(
                            "Olga.Mora@olmo.example",
                            "una mesa de olmo",
                            TOKEN,
                            "es",
                            "Europe/Madrid"));
        }

        assertThat(companies.known())
                .hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("Olmo"))
                .hasValueSatisfying(it -> assertThat(it.locale()).isEqualTo(Locale.of("es")));
        assertThat(members.owners()).hasSize(1);
        assertThat(byToken.by(TOKEN))
                .hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("Olga Mora"))
                .hasValueSatisfying(it -> assertThat(it.role()).isEqualTo(Role.OWNER));
    }

    @Test
    @Order(3)
    void aNewTokenTakesThePlaceOfTheOld() {
        var next = "n".repeat(40);
        start(settings(null, null, next, null, null));

        assertThat(byToken.by(next)).isPresent();
        assertThat(byToken.by(TOKEN)).isEmpty();
    }

    @Test
    @Order(4)
    void aRevokedTokenStaysRevoked() {
        start(settings(null, null, TOKEN, null, null));

        assertThat(byToken.by(TOKEN)).isEmpty();
    }

    private void refuses(UnattendedSettings settings, String words) {
        assertThatThrownBy(() -> start(settings))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(words);
    }

    private void start(UnattendedSettings settings) {
        new Unattended(settings, companies, settingUp, accounts, members, tokens).apply();
    }

    private static UnattendedSettings settings(
            @Nullable String email,
            @Nullable String password,
            @Nullable String token,
            @Nullable String locale,
            @Nullable String zone) {
        return new UnattendedSettings(
                new UnattendedSettings.Owner(email, password, null),
                new UnattendedSettings.Api(token),
                null,
                null,
                locale,
                zone);
    }
}
