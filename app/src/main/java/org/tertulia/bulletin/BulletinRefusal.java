package org.tertulia.bulletin;

import org.tertulia.kernel.Refusal;

/** Why an insight cannot be proposed, changed or decided as asked. */
public sealed interface BulletinRefusal extends Refusal {

    /** An insight comes of at least one message. */
    record MessageMissing() implements BulletinRefusal, Unfit {}

    /** More at once nobody reads. */
    record TooManyMessages(int most) implements BulletinRefusal, Unfit {}

    /** What we said ourselves nobody proposed to us. */
    record OurOwnWords() implements BulletinRefusal, Unfit {}

    record TitleTooLong(int most) implements BulletinRefusal, Unfit {}

    record WordsTooLong(int most) implements BulletinRefusal, Unfit {}

    /** There is no such department. */
    record DepartmentUnknown() implements BulletinRefusal, Unfit {}

    record DepartmentShut(String name) implements BulletinRefusal {}

    record StateUnknown() implements BulletinRefusal, Unfit {}

    /** What is declined is declined for a reason. */
    record ReasonMissing() implements BulletinRefusal, Unfit {}

    /** Another reason is said in words. */
    record WordsMissing() implements BulletinRefusal, Unfit {}

    /** What changed must be said. */
    record EffectMissing() implements BulletinRefusal, Unfit {}

    record WatchUnknown() implements BulletinRefusal, Unfit {}

    record DaysUnfit(int most) implements BulletinRefusal, Unfit {}

    /** Who changes an insight says which version of it they saw. */
    record VersionMissing() implements BulletinRefusal, Unfit {}

    /** Somebody was quicker; {@code name} is who. */
    record ChangedMeanwhile(String name) implements BulletinRefusal {}

    /** Whoever heads the department, or supervises, decides. */
    record OnlyHeadsDecide() implements BulletinRefusal {}

    /** The department's people, or who supervises, say how far it is. */
    record OnlyTheDepartment() implements BulletinRefusal {}

    /** That does not follow from what it is now. */
    record NotFromHere() implements BulletinRefusal {}
}
