package org.tertulia.shifts.reaching;

import org.tertulia.kernel.Refusal;

/** Why people cannot be reached, or called, like that. */
public sealed interface ReachingRefusal extends Refusal {

    /** That is nothing that a browser gives who agrees to be written to. */
    record BrowserUnfit() implements ReachingRefusal, Unfit {}

    /** We write to push services by https only. */
    record ServiceUnfit() implements ReachingRefusal, Unfit {}

    /** So many browsers are enough. */
    record TooManyBrowsers(int most) implements ReachingRefusal {}

    /** Both or neither, as times of the day that differ. */
    record QuietUnfit() implements ReachingRefusal, Unfit {}

    /** A chain has from 1 to so many steps. */
    record StepsUnfit(int most) implements ReachingRefusal, Unfit {}

    /** From 1 to so many. */
    record MinutesUnfit(int most) implements ReachingRefusal, Unfit {}

    /** Whom a step calls. */
    record KindUnfit() implements ReachingRefusal, Unfit {}

    /** What a brand calls for. */
    record OccasionUnfit() implements ReachingRefusal, Unfit {}

    /** A step that calls one person says whom, and no other does. */
    record PersonMissing() implements ReachingRefusal, Unfit {}

    /** That member has left, or does not see the brand. */
    record PersonUnfit(String name) implements ReachingRefusal, Unfit {}

    /** Somebody changed it since it was shown. */
    record ChainChanged() implements ReachingRefusal {}

    /** Nobody was sent this link. */
    record NoSuchLink() implements ReachingRefusal {}

    /** Somebody else sees to it. */
    record TakenBefore(String name) implements ReachingRefusal {}

    /** What it was about is settled. */
    record SettledBefore() implements ReachingRefusal {}
}
