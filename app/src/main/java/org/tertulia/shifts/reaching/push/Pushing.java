package org.tertulia.shifts.reaching.push;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.UseCase;
import tools.jackson.databind.json.JsonMapper;

/** Shouts to the browsers of a member, in the transaction of what it tells of. */
@UseCase
public class Pushing {

    private static final Duration USUAL = Duration.ofHours(12);
    private static final Duration URGENT = Duration.ofHours(4);

    /** A sentence longer than that is cut where it stands on a locked screen. */
    private static final int LONGEST = 300;

    private final Browsers browsers;
    private final Pushes pushes;
    private final CarryingLoop loop;
    private final JsonMapper json;
    private final Clock clock;

    Pushing(Browsers browsers, Pushes pushes, CarryingLoop loop, JsonMapper json, Clock clock) {
        this.browsers = browsers;
        this.pushes = pushes;
        this.loop = loop;
        this.json = json;
        this.clock = clock;
    }

    /** To each of theirs. */
    public void shout(MemberId whom, Shout shout, boolean urgent) {
        var all = browsers.of(whom);
        if (!all.isEmpty()) {
            var said = json(shout);
            all.forEach(browser -> add(browser, said, urgent));
        }
    }

    /** To one alone. */
    void shout(Browser browser, Shout shout) {
        add(browser, json(shout), true);
    }

    private void add(Browser browser, String said, boolean urgent) {
        var now = clock.instant();
        pushes.add(browser.id(), said, urgent, now, now.plus(urgent ? URGENT : USUAL));
        AfterCommit.run(loop::wake);
    }

    private String json(Shout shout) {
        var whole = json.writeValueAsString(cut(shout, LONGEST));
        return whole.getBytes(StandardCharsets.UTF_8).length <= Sealing.MOST
                ? whole
                : json.writeValueAsString(cut(shout, LONGEST / 3));
    }

    private static Shout cut(Shout shout, int most) {
        return new Shout(
                cut(shout.title(), most),
                cut(shout.body(), most),
                shout.url(),
                shout.tag(),
                shout.lang(),
                shout.stays(),
                shout.answer());
    }

    private static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
