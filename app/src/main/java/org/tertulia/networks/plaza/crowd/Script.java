package org.tertulia.networks.plaza.crowd;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * All that is ever said on a square, one step after another: the same from the same seed, brand and
 * waves. {@code goodwill} of whoever speaks, from what the brand did before, is all it is told of
 * the world.
 */
public record Script(long seed, String brand, Tide tide) {

    private static final int ROLE = 3;
    private static final int PERSON = 4;
    private static final int WORDS = 5;
    private static final int PACE = 6;

    /** So far back people read before they join in, change or take back something. */
    private static final int BACK = 14;

    /** What kind of act a step is; known without looking at any other step. */
    private enum Kind {
        OPENING,
        CHORUS,
        WHISPER,
        EDIT,
        DELETION
    }

    /** How somebody who speaks stands with the brand: below 0 badly, above 0 well. */
    public interface Memory {
        int goodwill(Persona who);
    }

    public Act act(long step, Memory memory) {
        return switch (kind(step)) {
            case OPENING -> open(step, memory);
            case CHORUS -> chorus(step, memory);
            case WHISPER -> whisper(step);
            case EDIT -> edit(step, memory);
            case DELETION -> delete(step, memory);
        };
    }

    /** Who speaks at that step, unless it changes something said before. */
    public Persona speaker(long step) {
        return People.of(Dice.of(seed, PERSON, step).below(People.count()));
    }

    /** How long after that step the next one comes, when so many are said in a calm minute. */
    public Duration pause(long step, int perMinute) {
        var wave = tide.at(step);
        var times = wave == null ? 1 : wave.times;
        var even = 60_000_000L / perMinute / times;
        return Duration.ofNanos(even * (300 + Dice.of(seed, PACE, step).below(1_400)));
    }

    private Kind kind(long step) {
        var at = Dice.of(seed, ROLE, step).below(100);
        if (at < 24) {
            return Kind.CHORUS;
        }
        if (at < 34) {
            return Kind.WHISPER;
        }
        if (at < 37) {
            return Kind.EDIT;
        }
        return at < 39 ? Kind.DELETION : Kind.OPENING;
    }

    private Act open(long step, Memory memory) {
        var who = speaker(step);
        var dice = Dice.of(seed, WORDS, step);
        var matter = matter(step, dice);
        var said = manner(who).sayKindly(matter, dice);
        var grudge = matter == Matter.ASK || matter == Matter.COMPLAIN ? memory.goodwill(who) : 0;
        if (grudge != 0 && dice.in100(60)) {
            var before = manner(who).say(grudge > 0 ? "again-good" : "again-bad", dice);
            said = before + " " + said;
        }
        return new Act.Say(who, matter, null, said);
    }

    private Matter matter(long step, Dice dice) {
        var wave = tide.at(step);
        if (wave != null && dice.in100(75)) {
            return wave.matter;
        }
        var at = dice.below(100);
        if (at < 34) {
            return Matter.ASK;
        }
        if (at < 60) {
            return Matter.COMPLAIN;
        }
        if (at < 76) {
            return Matter.PRAISE;
        }
        return at < 88 ? Matter.COMPARE : Matter.TALK;
    }

    private Act chorus(long step, Memory memory) {
        var opening = openingBefore(step, null);
        if (opening == null) {
            return open(step, memory);
        }
        var first = speaker(opening);
        var who = likeMinded(step, first);
        var heading = chorus(matter(opening, Dice.of(seed, WORDS, opening)));
        return new Act.Say(
                who, Matter.CHORUS, opening, manner(who).say(heading, Dice.of(seed, WORDS, step)));
    }

    private static String chorus(Matter beneath) {
        return switch (beneath) {
            case COMPLAIN, OUTAGE, CRISIS, DIRECT, CHORUS -> "chorus";
            case ASK, LAUNCH -> "chorus-ask";
            case PRAISE, COMPARE, TALK -> "chorus-glad";
        };
    }

    /** Somebody else who speaks the same language. */
    private Persona likeMinded(long step, Persona first) {
        var dice = Dice.of(seed, PERSON, step);
        for (var tries = 0; tries < 40; tries++) {
            var other = People.of(dice.below(People.count()));
            if (other.number() != first.number()
                    && other.variety().language.equals(first.variety().language)) {
                return other;
            }
        }
        return speaker(step);
    }

    private Act whisper(long step) {
        var who = speaker(step);
        return new Act.Whisper(
                who,
                Matter.DIRECT,
                manner(who).sayKindly(Matter.DIRECT, Dice.of(seed, WORDS, step)));
    }

    private Act edit(long step, Memory memory) {
        var opening = openingBefore(step, Kind.EDIT);
        if (opening == null) {
            return open(step, memory);
        }
        var who = speaker(opening);
        return new Act.Edit(who, opening, manner(who).say("correct", Dice.of(seed, WORDS, step)));
    }

    private Act delete(long step, Memory memory) {
        var opening = openingBefore(step, Kind.DELETION);
        return opening == null ? open(step, memory) : new Act.Delete(speaker(opening), opening);
    }

    /** One of the openings not long before; the nearest that nobody did the same to meanwhile. */
    private @Nullable Long openingBefore(long step, @Nullable Kind same) {
        var skip = same == null ? Dice.of(seed, WORDS, step).below(4) : 0;
        Long found = null;
        for (var back = step - 1; back >= 0 && back >= step - BACK; back--) {
            if (same != null && kind(back) == same) {
                return null;
            }
            if (kind(back) == Kind.OPENING) {
                found = back;
                if (skip-- == 0) {
                    return found;
                }
            }
        }
        return found;
    }

    private Manner manner(Persona who) {
        return new Manner(seed, brand, who);
    }
}
