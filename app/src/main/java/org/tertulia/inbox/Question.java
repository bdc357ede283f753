package org.tertulia.inbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.promise.Terms;
import org.tertulia.kernel.Refused;
import org.tertulia.web.kit.OpenTime;

/**
 * What waits for an answer: when the contact first asked (the network's time), by when we promised
 * to answer, and how many messages have asked since. Where they are by different promises, its
 * clock is that of the one that is due first.
 *
 * @param since from when its clock runs: when that message asked
 * @param terms what its clock runs by
 * @param paused for how much open time the clock stood still, without {@code pause}
 * @param pause the latest pause, which may be over; null where there was none since the last change
 * @param told how often somebody was told that it runs out
 */
public record Question(
        Instant asked,
        Instant since,
        Instant due,
        int count,
        Terms terms,
        Duration paused,
        @Nullable Pause pause,
        int told) {

    /** How often somebody is told: who has it, who supervises, who owns. */
    public static final int TELLINGS = 3;

    /** One whose clock never stood still, by the terms that hold where nothing was set. */
    Question(Instant asked, Instant due, int count) {
        this(asked, asked, due, count, Terms.DEFAULT, Duration.ZERO, null, 0);
    }

    static Question askedAt(Instant at) {
        return askedAt(at, Terms.DEFAULT);
    }

    static Question askedAt(Instant at, Terms terms) {
        return running(at, at, 1, terms, Duration.ZERO, null, 0);
    }

    private static Question running(
            Instant asked,
            Instant since,
            int count,
            Terms terms,
            Duration paused,
            @Nullable Pause pause,
            int told) {
        var still = paused.plus(pause == null ? Duration.ZERO : length(pause, terms));
        return new Question(
                asked, since, terms.due(since, still), count, terms, paused, pause, told);
    }

    private static Duration length(Pause pause, Terms terms) {
        return terms.hours().between(pause.from(), pause.until());
    }

    /** Another message of the same contact: the promise stays with the first that was asked. */
    Question and(Instant another) {
        return running(
                earlier(asked, another),
                earlier(since, another),
                count + 1,
                terms,
                paused,
                ended(another),
                told);
    }

    /** Another one by terms of its own: the promise that is due first holds. */
    Question and(Instant another, Terms others) {
        return others.equals(terms)
                ? and(another)
                : resumed(another).with(askedAt(another, others));
    }

    /** Of two that become one matter: the one that is due first, with all that was asked. */
    static @Nullable Question together(@Nullable Question one, @Nullable Question other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.with(other);
    }

    private Question with(Question other) {
        var first = other.due.isBefore(due) ? other : this;
        return new Question(
                earlier(asked, other.asked),
                first.since,
                first.due,
                count + other.count,
                first.terms,
                first.paused,
                first.pause,
                first.told);
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }

    /** Its clock runs from then. */
    Question from(Instant then) {
        return running(asked, then, count, terms, paused, pause, told);
    }

    Question counting(int messages) {
        return new Question(asked, since, due, messages, terms, paused, pause, told);
    }

    /** Where it stands still, the pause ends; what is over stays as it was. */
    Question resumed(Instant at) {
        return running(asked, since, count, terms, paused, ended(at), told);
    }

    private @Nullable Pause ended(Instant at) {
        return pause == null ? null : new Pause(pause.from(), pause.endedAt(at));
    }

    /** Stands still from one instant to another; a pause that goes on ends there. */
    Question paused(Instant from, Instant until) {
        var before = ended(from);
        var still = before == null ? paused : paused.plus(length(before, terms));
        return running(asked, since, count, terms, still, new Pause(from, until), told);
    }

    /** By other terms; {@code paused} is for how long it stood still by these. */
    Question by(Terms others, Duration paused) {
        return running(asked, since, count, others, paused, pause, told);
    }

    Question told(int times) {
        return new Question(asked, since, due, count, terms, paused, pause, times);
    }

    /** Whether its clock stands still. */
    public boolean pausedAt(Instant now) {
        return pause != null && pause.at(now);
    }

    /** What is left of its time as the clock's face shows it. */
    public @Nullable OpenTime open(Instant now) {
        return terms.open(due, pause == null ? null : pause.until(), now);
    }

    /** When somebody is told next; null when everybody was. */
    public @Nullable Instant tellAt() {
        return told >= TELLINGS ? null : tellAt(told + 1);
    }

    /** How often somebody is to be told by now. */
    int toldBy(Instant now) {
        var times = told;
        while (times < TELLINGS && !now.isBefore(tellAt(times + 1))) {
            times++;
        }
        return times;
    }

    /** At the warning, halfway between it and the end, and at the end. */
    private Instant tellAt(int time) {
        return switch (time) {
            case 1 -> at(terms.warn());
            case 2 -> at((terms.warn() + 100) / 2);
            default -> due;
        };
    }

    private Instant at(int percent) {
        var before = terms.at(percent, since, paused);
        return pause == null || !before.isAfter(pause.from())
                ? before
                : terms.at(percent, since, paused.plus(length(pause, terms)));
    }

    /** What is late stays late. */
    Question mustRun(Instant now) {
        if (!now.isBefore(due)) {
            throw new Refused(new InboxRefusal.AlreadyLate());
        }
        return this;
    }

    Question mustStand(Instant now) {
        if (!pausedAt(now)) {
            throw new Refused(new InboxRefusal.NotPaused());
        }
        return this;
    }

    boolean keptBy(Instant answered) {
        return !answered.isAfter(due);
    }
}
