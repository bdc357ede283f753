package org.tertulia.listening.rounds;

import org.tertulia.kernel.Refusal;

/** Why rounds cannot be planned, or one not be signed off, as asked. */
public sealed interface RoundsRefusal extends Refusal {

    /** Nobody made it in time: the next one counts. */
    record RoundOver() implements RoundsRefusal {}

    /** The channel was paused, or its plan changed. */
    record RoundCalledOff() implements RoundsRefusal {}

    /** Nobody has seen what was not heard yet. */
    record SeenUnheard() implements RoundsRefusal, Unfit {}

    /** Up to where one looked must be said. */
    record SeenMissing() implements RoundsRefusal, Unfit {}

    /** Minutes between two rounds. */
    record IntervalUnfit(int least, int most) implements RoundsRefusal, Unfit {}

    /** The hours end before they begin, or leave no time for a round. */
    record HoursUnfit() implements RoundsRefusal, Unfit {}

    /** At least one day of the week has rounds. */
    record DaysMissing() implements RoundsRefusal, Unfit {}

    /** Somebody must be due who answers and sees the channel. */
    record NobodyDue() implements RoundsRefusal, Unfit {}

    /** That member cannot make rounds of this channel. */
    record DueUnfit(String name, String channel) implements RoundsRefusal, Unfit {}

    /** Rounds are planned for at least one channel. */
    record ChannelMissing() implements RoundsRefusal, Unfit {}

    /** A closed channel is not looked at any more. */
    record ChannelOver(String name) implements RoundsRefusal {}
}
