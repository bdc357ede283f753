package org.tertulia.shifts;

import java.time.LocalDate;
import org.tertulia.kernel.Refusal;

/** Why the roster cannot be as asked. */
public sealed interface ShiftsRefusal extends Refusal {

    /** That is no time of a day. */
    record TimeUnfit() implements ShiftsRefusal, Unfit {}

    /** That is no date, or one in another age. */
    record DateUnfit() implements ShiftsRefusal, Unfit {}

    /** That is no time zone. */
    record ZoneUnfit() implements ShiftsRefusal, Unfit {}

    /** It ends before it begins, and nobody said that it ends on the day after. */
    record EndsBeforeBeginning() implements ShiftsRefusal, Unfit {}

    /** In minutes. */
    record TooShort(int least) implements ShiftsRefusal, Unfit {}

    /** In hours. */
    record TooLong(int most) implements ShiftsRefusal, Unfit {}

    /** The clocks go forward over it that night. */
    record NoSuchHour() implements ShiftsRefusal, Unfit {}

    /** A shift is somebody's. */
    record MemberMissing() implements ShiftsRefusal, Unfit {}

    /** That member has left, or does not answer. */
    record MemberUnfit(String name) implements ShiftsRefusal, Unfit {}

    /** That member does not see what is to be attended. */
    record MemberBlind(String name) implements ShiftsRefusal, Unfit {}

    /** Something is to be attended. */
    record CoverMissing() implements ShiftsRefusal, Unfit {}

    /** A closed channel needs nobody. */
    record ChannelOver(String name) implements ShiftsRefusal {}

    /** The member has another shift then. */
    record Overlaps(String name, LocalDate date, String begins, String ends)
            implements ShiftsRefusal {}

    /** The agency of the member does not work for us any more then. */
    record AgencyOver(String name, String agency, LocalDate until) implements ShiftsRefusal {}

    /** The member is away then. */
    record Away(String name, LocalDate date) implements ShiftsRefusal {}

    /** Somebody changed it since it was shown. */
    record ChangedMeanwhile(String name) implements ShiftsRefusal {}

    /** Which version was seen must be said. */
    record VersionMissing() implements ShiftsRefusal, Unfit {}

    /** What was is not changed any more. */
    record AlreadyOver() implements ShiftsRefusal {}

    /** It attends brands that who changes it does not see. */
    record BeyondSight() implements ShiftsRefusal {}

    /** A pattern has at least one day of the week. */
    record DaysMissing() implements ShiftsRefusal, Unfit {}

    /** Weeks from one time to the next. */
    record CycleUnfit(int least, int most) implements ShiftsRefusal, Unfit {}

    /** It would end before its first shift. */
    record UntilUnfit() implements ShiftsRefusal, Unfit {}

    /** Every one of its dates has a shift of that member already. */
    record NothingLeft(String name) implements ShiftsRefusal {}

    /** Days of an absence. */
    record AbsenceUnfit(int most) implements ShiftsRefusal, Unfit {}

    /** Already known to be away on some of these dates. */
    record AlreadyAway(String name) implements ShiftsRefusal {}

    /** Only one's own, unless one supervises. */
    record NotYours() implements ShiftsRefusal {}

    /** Nobody swaps with themselves. */
    record WithOneself() implements ShiftsRefusal, Unfit {}

    /** The shift given back is not that member's. */
    record NotTheirs(String name) implements ShiftsRefusal, Unfit {}

    /** It began already. */
    record AlreadyBegun() implements ShiftsRefusal {}

    /** This swap waits for nobody any more, or for somebody else. */
    record SwapOver() implements ShiftsRefusal {}

    /** The other one has not agreed yet. */
    record NotAcceptedYet(String name) implements ShiftsRefusal {}

    /** A swap of this shift is under way. */
    record AlreadyAsked() implements ShiftsRefusal {}

    /** A shift is no longer as it was when the swap was asked. */
    record NotAsAgreed() implements ShiftsRefusal {}
}
