package org.tertulia.road;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.tertulia.identity.IssuingTokens;
import org.tertulia.identity.SecretToken;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Accepting;
import org.tertulia.organization.Inviting;
import org.tertulia.organization.Reach;
import org.tertulia.organization.Sights;
import org.tertulia.testing.Cast;
import org.tertulia.testing.RunningTertulia;
import org.tertulia.web.TokenSignIn;

/** A fresh program that its settings alone have set up, and those who call it. */
final class House implements AutoCloseable {

    static final String EMAIL = "olga@olmo.example";

    private static final String TOKEN = "the-token-of-olga-the-owner-of-olmo";

    /** As an administrator would give them. */
    static final String[] SETTINGS = {
        "tertulia.owner.email=" + EMAIL,
        "tertulia.owner.password=" + Cast.PASSWORD,
        "tertulia.api.token=" + TOKEN,
        "tertulia.locale=en"
    };

    private final RunningTertulia program = RunningTertulia.start(SETTINGS);

    /** The owner, by the token of the settings. */
    Caller owner() {
        return owner(program.url());
    }

    static Caller owner(String url) {
        return new Caller(url, TOKEN);
    }

    Caller stranger() {
        return new Caller(program.url(), "");
    }

    /** Somebody else, who came by an invitation. */
    Caller member(String name, Role role) {
        var olga = program.part(TokenSignIn.class).by(TOKEN).orElseThrow();
        var invitation =
                program.part(Inviting.class)
                        .invite(
                                name + "@olmo.example",
                                role,
                                new Reach(true, Set.of()),
                                program.part(Sights.class).of(olga));
        var id =
                program.part(Accepting.class)
                        .accept(
                                invitation,
                                name,
                                Cast.PASSWORD,
                                Locale.ENGLISH,
                                ZoneId.of("Europe/Madrid"));
        var token = SecretToken.next();
        program.part(IssuingTokens.class).replace(id, "road", token, new Actor.Member(id, name));
        return new Caller(program.url(), token.value());
    }

    String url() {
        return program.url();
    }

    <T> T part(Class<T> type) {
        return program.part(type);
    }

    /** What the program does by itself takes a moment. */
    static ConditionFactory soon() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(100));
    }

    @Override
    public void close() {
        program.close();
    }
}
