package org.tertulia.networks.plaza.crowd;

import java.time.Duration;

/** How people take an answer, and how they take it when none comes. */
public record Reacting(long seed, String brand) {

    private static final int ANSWERED = 12;
    private static final int IGNORED = 13;

    /** Nobody goes on for ever. */
    private static final int ROUNDS = 4;

    /**
     * {@code entry} is the number of what the person said, {@code round} how often they have said
     * something about it, from 0.
     */
    public Reaction answered(
            Persona who, Matter matter, Verdict verdict, Duration waited, long entry, int round) {
        var dice = Dice.of(seed, ANSWERED, entry);
        if (round >= ROUNDS) {
            return new Reaction.Nothing();
        }
        return switch (verdict) {
            case GOOD -> good(who, matter, waited, dice, round);
            case FAIR -> fair(who, waited, dice, round);
            case POOR -> poor(who, dice, round);
        };
    }

    private Reaction good(Persona who, Matter matter, Duration waited, Dice dice, int round) {
        var at = dice.below(100);
        if (at < 62) {
            return thank(who, waited, dice);
        }
        if (round == 0 && matter.sore() && matter != Matter.DIRECT) {
            return at < 88
                    ? new Reaction.Remark(manner(who).say("solved", dice))
                    : new Reaction.Withdrawal();
        }
        return at < 85 ? thank(who, waited, dice) : new Reaction.Nothing();
    }

    private Reaction fair(Persona who, Duration waited, Dice dice, int round) {
        var at = dice.below(100);
        if (at < 45 && round < 2) {
            return new Reaction.Reply(manner(who).say("follow", dice), true);
        }
        return at < 75 ? thank(who, waited, dice) : new Reaction.Nothing();
    }

    private Reaction poor(Persona who, Dice dice, int round) {
        if (round >= 2) {
            return new Reaction.Reply(manner(who).say("giveup", dice), false);
        }
        return who.temper() == Temper.SUNNY && dice.in100(40)
                ? new Reaction.Reply(manner(who).say("follow", dice), true)
                : new Reaction.Reply(manner(who).say("curt", dice), true);
    }

    private Reaction thank(Persona who, Duration waited, Dice dice) {
        var heading = waited.compareTo(Judging.SLOW) > 0 ? "thank-late" : "thank";
        return new Reaction.Reply(manner(who).say(heading, dice), false);
    }

    /** Nobody answered for as long as they have patience. */
    public Reaction ignored(Persona who, Matter matter, long entry, int round) {
        var dice = Dice.of(seed, IGNORED, entry);
        var eager = matter.sore() ? 75 : 45;
        if (round >= 2) {
            return dice.in100(eager)
                    ? new Reaction.Reply(manner(who).say("giveup", dice), false)
                    : new Reaction.Nothing();
        }
        return dice.in100(eager)
                ? new Reaction.Reply(manner(who).say("insist", dice), true)
                : new Reaction.Nothing();
    }

    private Manner manner(Persona who) {
        return new Manner(seed, brand, who);
    }
}
