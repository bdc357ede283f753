package org.tertulia.inbox;

import org.tertulia.kernel.Refusal;

/** The expected noes of the inbox. */
public sealed interface InboxRefusal extends Refusal {

    /** A reader sees and changes nothing. */
    record OnlyForAgents() implements InboxRefusal {}

    /** Another member took it on before. */
    record AlreadyClaimed(String holder) implements InboxRefusal {}

    /** Only its holder may do this; taking over is explicit. */
    record HeldByAnother(String holder) implements InboxRefusal {}

    /** Nobody holds it, so there is nothing to release. */
    record NotClaimed() implements InboxRefusal {}

    /** Nobody is given what they may not answer, or do not see. */
    record ColleagueUnfit(String name) implements InboxRefusal, Unfit {}

    /** It must be said to whom. */
    record ColleagueMissing() implements InboxRefusal, Unfit {}

    /** It ended; reopen it first. */
    record AlreadyClosed() implements InboxRefusal {}

    /** It is one with another conversation, where its matter goes on. */
    record MergedInto(long number) implements InboxRefusal {}

    /** Only conversations with one contact of one brand are one matter. */
    record OfAnotherContact(long number) implements InboxRefusal {}

    /** Others are to be chosen, so many at most. */
    record MergeUnfit(int most) implements InboxRefusal, Unfit {}

    /** An answer waits for approval there: it is decided on or taken back first. */
    record DraftWaits(long number) implements InboxRefusal {}

    /** Each has its reference, which the customer was told. */
    record BothComplaints() implements InboxRefusal {}

    /** One conversation goes on in private in one place at a time. */
    record BothAside() implements InboxRefusal {}

    /** What was done since would be lost. */
    record DoneSince() implements InboxRefusal {}

    /** What was answered since was said in the matter as it is now. */
    record AnsweredSince() implements InboxRefusal {}

    /** The other is not the last one that was merged into this. */
    record NotMergedLast(long number) implements InboxRefusal {}

    /** Messages of theirs are to be chosen, and one at least stays. */
    record SplitUnfit() implements InboxRefusal, Unfit {}

    /** What has its answer here is split with it, or not at all. */
    record AnsweredHere() implements InboxRefusal {}

    /**
     * It was said to others, and we began: it asks nothing of us, so it is no matter of its own.
     */
    record BegunByUs() implements InboxRefusal {}

    /** It has not ended, so there is nothing to reopen. */
    record NotClosed() implements InboxRefusal {}

    /** Another conversation with the same contact is open: this one's matter goes on there. */
    record AnotherIsOpen(long number) implements InboxRefusal {}

    /** Closing as answered needs a confirmed answer after the last question. */
    record NotAnsweredYet() implements InboxRefusal {}

    /** An answer is on its way, or may be there: nothing ends before that is known. */
    record AnswerUnderWay() implements InboxRefusal {}

    /** Nothing is left open that would need no answer: close it as answered. */
    record AlreadyAnswered() implements InboxRefusal {}

    /** We began it and nobody asked: it ends as what nobody took up. */
    record NobodyAsked() implements InboxRefusal {}

    /** They asked us something: it ends as any other. */
    record TheyAsked() implements InboxRefusal {}

    /** The reason is none of the list. */
    record NoSuchReason() implements InboxRefusal, Unfit {}

    /** A conversation ends as answered or as needing no answer, in no other way. */
    record NoSuchOutcome() implements InboxRefusal, Unfit {}

    /** “Other” says nothing without words. */
    record WordsMissing() implements InboxRefusal, Unfit {}

    /** There is no text. */
    record NothingSaid() implements InboxRefusal, Unfit {}

    /** It holds a NUL or half a character, which no network takes. */
    record Unwritable() implements InboxRefusal, Unfit {}

    /** Longer than fits; both in characters as the network counts them. */
    record TooLong(int limit, int length) implements InboxRefusal, Unfit {}

    /** Nothing can be said on this channel: it is closed, or its network only speaks. */
    record ChannelCannotSpeak(String channel) implements InboxRefusal {}

    /** The same key already said something else. */
    record SaidOtherwise() implements InboxRefusal {}

    /** What was given as its address is none. */
    record NoAddress() implements InboxRefusal, Unfit {}

    /** It can only wait in a queue of its own brand. */
    record QueueOfAnotherBrand(String queue) implements InboxRefusal, Unfit {}

    /** Nothing more comes into it. */
    record QueueIsClosed(String queue) implements InboxRefusal {}

    /** A time to come, within a year. */
    record SnoozeUnfit() implements InboxRefusal, Unfit {}

    /** So many conversations at once, and one at least. */
    record SelectionUnfit(int most) implements InboxRefusal, Unfit {}

    /** Many at once are claimed, given back or away, closed, moved or put off, nothing else. */
    record NoSuchAct() implements InboxRefusal, Unfit {}

    /** Lists are not told apart by that. */
    record FilterUnknown(String name, String given) implements InboxRefusal, Unfit {}

    /** Nothing waits for an answer, so no clock runs. */
    record NothingAsked() implements InboxRefusal {}

    /** What was promised is past: a pause would not bring it back. */
    record AlreadyLate() implements InboxRefusal {}

    /** Its clock runs. */
    record NotPaused() implements InboxRefusal {}

    /** A pause ends in the future, at most so many days from now. */
    record PauseUnfit(int days) implements InboxRefusal, Unfit {}

    /** Somebody else holds it: that it is taken from them needs a reason, which they are told. */
    record ReasonForHolderMissing(String holder) implements InboxRefusal, Unfit {}

    /** That member does not answer there, or has left. */
    record CannotTakeIt(String name) implements InboxRefusal, Unfit {}

    /** Who supervises gives conversations to others. */
    record OnlyForSupervisors() implements InboxRefusal {}

    /** A list of that name is already kept. */
    record NameTaken(String name) implements InboxRefusal {}
}
