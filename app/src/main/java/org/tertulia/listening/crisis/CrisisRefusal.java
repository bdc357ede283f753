package org.tertulia.listening.crisis;

import org.tertulia.kernel.Refusal;

/** Why something cannot be done in a crisis room. */
public sealed interface CrisisRefusal extends Refusal {

    /** A closed room takes nothing more. */
    record RoomOver() implements CrisisRefusal {}

    /** A line has 1 to so many characters. */
    record TextUnfit(int most) implements CrisisRefusal, Unfit {}

    /** A note or a decision. */
    record EntryUnfit() implements CrisisRefusal, Unfit {}

    /** A task is for somebody who sees the brand and answers. */
    record NobodyToDo() implements CrisisRefusal, Unfit {}

    /** A task is due at a time to come, within a month. */
    record DeadlineUnfit() implements CrisisRefusal, Unfit {}

    /** A room is closed with what was concluded. */
    record ConclusionMissing(int most) implements CrisisRefusal, Unfit {}
}
