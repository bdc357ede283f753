package org.tertulia.inbox.routing;

import org.tertulia.kernel.Refusal;

/** Why a queue or a rule cannot be as asked, or nothing be taken from it. */
public sealed interface RoutingRefusal extends Refusal {

    /** The queue is owned by a department that one is not in. */
    record OfAnotherDepartment(String department) implements RoutingRefusal {}

    /** A name is one line that shows something. */
    record NameUnfit(int most) implements RoutingRefusal, Unfit {}

    /** An open queue of the brand has it. */
    record QueueNameTaken(String name) implements RoutingRefusal, Unfit {}

    /** There is no such brand for this person. */
    record BrandUnfit() implements RoutingRefusal, Unfit {}

    /** There is no such department, or it is closed. */
    record DepartmentUnfit() implements RoutingRefusal, Unfit {}

    /** By hand, or to whom has the fewest. */
    record SharingUnfit(String given) implements RoutingRefusal, Unfit {}

    /** So many open conversations of a person. */
    record MostUnfit(int least, int most) implements RoutingRefusal, Unfit {}

    /** Each brand keeps its main queue. */
    record MainQueueStays() implements RoutingRefusal {}

    /** Somebody else changed it meanwhile. */
    record QueueChanged() implements RoutingRefusal {}

    /** Somebody else changed it meanwhile. */
    record RuleChanged() implements RoutingRefusal {}

    /** It is a queue of another brand, a closed one, or none. */
    record QueueUnfit() implements RoutingRefusal, Unfit {}

    /** It is a watch or a channel of another brand, or none. */
    record SubjectUnfit(int number) implements RoutingRefusal, Unfit {}

    /** None of what this condition may ask for. */
    record ConditionUnfit(String condition, String given) implements RoutingRefusal, Unfit {}

    /** The words are a query with a mistake at this character. */
    record WordsUnreadable(int place) implements RoutingRefusal, Unfit {}

    /** A hashtag is letters, digits and underscores. */
    record HashtagUnfit(String given) implements RoutingRefusal, Unfit {}

    /** There is no such contact in sight. */
    record ContactUnfit(String given) implements RoutingRefusal, Unfit {}

    /** Who gets it answers for the brand, and takes from the queue. */
    record PersonUnfit() implements RoutingRefusal, Unfit {}

    /** Others say which languages they speak themselves, or whoever supervises does. */
    record LanguagesOfAnother() implements RoutingRefusal {}

    /** Who speaks it works here. */
    record SpeakerUnfit() implements RoutingRefusal, Unfit {}

    /** No language that messages are told to be in. */
    record LanguageUnfit(String given) implements RoutingRefusal, Unfit {}

    /** A language is spoken some, well or as one's own. */
    record FluencyUnfit(String given) implements RoutingRefusal, Unfit {}

    /** So many of one sort in all. */
    record TooMany(int most) implements RoutingRefusal, Unfit {}
}
