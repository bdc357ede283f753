package org.tertulia.inbox.walking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tertulia.kernel.Refused;

/** Over how many days use is counted, until now. */
public record Span(int days) {

    /** Those that pages offer. */
    public static final List<Span> OFFERED = List.of(new Span(7), new Span(30), new Span(90));

    public static final Span USUAL = new Span(30);

    /** Programs may ask for as much. */
    public static final int MOST = 366;

    public Span {
        if (days < 1 || days > MOST) {
            throw new Refused(new WalkRefusal.SpanUnfit(MOST));
        }
    }

    public Instant since(Instant now) {
        return now.minus(Duration.ofDays(days));
    }
}
