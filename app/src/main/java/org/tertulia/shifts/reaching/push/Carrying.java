package org.tertulia.shifts.reaching.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.networks.secrets.CannotOpen;

/**
 * Sends what waits. Before an attempt it is written down that it is made; where the program ends in
 * between, it is tried again later: on the screen it replaces itself.
 */
@Component
class Carrying {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration REMEMBERED = Duration.ofDays(14);

    private final Browsers browsers;
    private final Pushes pushes;
    private final Posting posting;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Carrying(
            Browsers browsers,
            Pushes pushes,
            Posting posting,
            TransactionTemplate transaction,
            Clock clock) {
        this.browsers = browsers;
        this.pushes = pushes;
        this.posting = posting;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One push; whether there was one to be sent. */
    boolean round() {
        Optional<Push> claimed = claim();
        claimed.ifPresent(this::carry);
        return claimed.isPresent();
    }

    private Optional<Push> claim() {
        var claimed = transaction.execute(status -> pushes.claim(clock.instant(), LEASE));
        return claimed == null ? Optional.empty() : claimed;
    }

    private void carry(Push push) {
        var sent = send(push);
        var now = clock.instant();
        transaction.executeWithoutResult(status -> settle(push, sent, now));
    }

    private Sent send(Push push) {
        var left = Duration.between(clock.instant(), push.expiresAt());
        if (left.isNegative() || left.isZero()) {
            return new Sent.Refused("shifts.reaching.trouble.late", "");
        }
        try {
            var target = browsers.target(push.browser());
            var said = pushes.said(push);
            return target.isEmpty() || said.isEmpty()
                    ? new Sent.Gone()
                    : posting.post(target.get(), said.get(), push.urgent(), left);
        } catch (CannotOpen lost) {
            // Nobody can open it any more: the browser must be added again.
            return new Sent.Gone();
        }
    }

    private void settle(Push push, Sent sent, Instant now) {
        switch (sent) {
            case Sent.Taken _ -> {
                browsers.reached(push.browser(), now);
                pushes.settle(push, true, now);
            }
            case Sent.Gone _ -> browsers.remove(push.browser());
            case Sent.Refused(var key, var detail) -> {
                browsers.failed(push.browser(), key, detail);
                pushes.settle(push, false, now);
            }
            case Sent.Failed(var key, var detail, var pause) -> {
                browsers.failed(push.browser(), key, detail);
                pushes.again(push, now.plus(pause(push.attempts(), pause)));
            }
        }
    }

    /** Ten seconds, then twice as long each time, unless the other side says how long. */
    private static Duration pause(int attempts, @Nullable Duration asked) {
        if (asked != null) {
            return asked;
        }
        var pause = FIRST.multipliedBy(1L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /** What came of it long ago is nobody's business any more. */
    void forget() {
        var before = clock.instant().minus(REMEMBERED);
        transaction.executeWithoutResult(status -> pushes.forget(before));
    }
}
