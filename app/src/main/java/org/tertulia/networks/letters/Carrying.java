package org.tertulia.networks.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.kernel.CrashPoint;

/**
 * Sends what waits. Before an attempt it is written down that it is made; where the program ends in
 * between, the letter is tried again later, under the same name.
 */
@Component
class Carrying {

    /** After so many attempts, two days in all, it is given up. */
    private static final int MOST = 10;

    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Letters letters;
    private final Mailing mailing;
    private final Calling calling;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Carrying(
            Letters letters,
            Mailing mailing,
            Calling calling,
            TransactionTemplate transaction,
            Clock clock) {
        this.letters = letters;
        this.mailing = mailing;
        this.calling = calling;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One letter; whether there was one to be sent. */
    boolean round() {
        Optional<Letter> claimed = claim();
        claimed.ifPresent(this::carry);
        return claimed.isPresent();
    }

    private Optional<Letter> claim() {
        var claimed = transaction.execute(status -> letters.claim(clock.instant(), LEASE));
        return claimed == null ? Optional.empty() : claimed;
    }

    private void carry(Letter letter) {
        var sent = letter.isCall() ? calling.call(letter) : mailing.send(letter);
        CrashPoint.hit("letter.sent");
        var now = clock.instant();
        transaction.executeWithoutResult(status -> settle(letter, sent, now));
    }

    private void settle(Letter letter, Sent sent, Instant now) {
        switch (sent) {
            case Sent.Taken(var detail) ->
                    letters.settle(letter, Letter.State.SENT, null, null, detail, now);
            case Sent.Refused(var key, var detail) ->
                    letters.settle(letter, Letter.State.FAILED, null, key, detail, now);
            case Sent.Failed(var key, var detail) -> {
                if (letter.attempts() >= MOST) {
                    letters.settle(letter, Letter.State.FAILED, null, key, detail, now);
                } else {
                    var next = now.plus(pause(letter.attempts()));
                    letters.settle(letter, Letter.State.WAITING, next, key, detail, now);
                }
            }
        }
    }

    /** Half a minute, then four times as long each time. */
    private static Duration pause(int attempts) {
        var pause = FIRST.multipliedBy(1L << 2 * Math.min(attempts - 1, 8));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
