package org.tertulia.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.OLMO;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tertulia.audience.ContactId;
import org.tertulia.inbox.Conversation.Place;
import org.tertulia.inbox.State.Answered;
import org.tertulia.inbox.State.Claimed;
import org.tertulia.inbox.State.Closed;
import org.tertulia.inbox.State.Closure.AsAnswered;
import org.tertulia.inbox.State.Closure.NoAnswerNeeded;
import org.tertulia.inbox.State.Snoozed;
import org.tertulia.inbox.State.Waiting;
import org.tertulia.inbox.promise.Terms;
import org.tertulia.inbox.routing.Placement;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.Refused;
import org.tertulia.language.Urgency;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;

class ConversationTest {

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final Instant ELEVEN = TEN.plus(Duration.ofHours(1));
    private static final Instant NOON = ELEVEN.plus(Duration.ofHours(1));
    private static final ChannelId BLOG = ChannelId.next();
    private static final ContactId DARIO = ContactId.next();
    private static final Placement GENERAL = Placement.unmatched(QueueId.next());

    @Test
    void itOpensWaitingWithAPromiseOfADayFromTheNetworksTime() {
        assertThat(opened().state())
                .isEqualTo(new Waiting(new Question(NINE, NINE.plus(Duration.ofHours(24)), 1)));
    }

    @Test
    void thePromiseStaysWithTheFirstQuestion() {
        var asked = opened().asked(question(ELEVEN)).question();

        assertThat(asked).isEqualTo(new Question(NINE, NINE.plus(Duration.ofHours(24)), 2));
    }

    @Test
    void aQuestionThatArrivesLateButWasAskedEarlierMovesThePromiseForward() {
        var early = NINE.minus(Duration.ofHours(3));

        assertThat(opened().asked(question(early)).question())
                .isEqualTo(new Question(early, early.plus(Duration.ofHours(24)), 2));
    }

    @Test
    void aClaimedConversationRefusesASecondClaim() {
        var claimed = opened().claim(ANA, TEN);

        refuses(new InboxRefusal.AlreadyClaimed("Ana"), () -> claimed.claim(BEA, ELEVEN));
    }

    @Test
    void claimingTwiceChangesNothing() {
        var claimed = opened().claim(ANA, TEN);

        assertThat(claimed.claim(ANA, ELEVEN)).isEqualTo(claimed);
    }

    @Test
    void takingOverIsExplicit() {
        var taken = opened().claim(ANA, TEN).takeOver(BEA, ELEVEN);

        assertThat(taken.hold()).isEqualTo(Hold.of(BEA, ELEVEN));
    }

    @Test
    void onlyItsHolderReleasesIt() {
        var claimed = opened().claim(ANA, TEN);

        refuses(new InboxRefusal.HeldByAnother("Ana"), () -> claimed.release(BEA));
        assertThat(claimed.release(ANA).state()).isInstanceOf(Waiting.class);
    }

    @Test
    void whatNobodyHoldsIsNotReleased() {
        refuses(new InboxRefusal.NotClaimed(), () -> opened().release(ANA));
    }

    @Test
    void aConfirmedAnswerStopsTheClock() {
        var answered = opened().claim(ANA, TEN).answered(ELEVEN, null);

        assertThat(answered.state()).isEqualTo(new Answered(ELEVEN, true, Hold.of(ANA, TEN)));
        assertThat(answered.question()).isNull();
    }

    @Test
    void anAnswerAfterADayBreaksThePromise() {
        var answered = opened().answered(NINE.plus(Duration.ofHours(25)), null);

        assertThat(answered.state()).matches(state -> !((Answered) state).kept());
    }

    @Test
    void aQuestionThatTheAnswerDidNotSeeIsStillOpen() {
        var still = Question.askedAt(TEN);
        var claimed = opened().claim(ANA, TEN).asked(question(TEN));

        assertThat(claimed.answered(ELEVEN, still).state())
                .isEqualTo(new Claimed(still, Hold.of(ANA, TEN)));
    }

    @Test
    void theNextQuestionStartsThePromiseAgainAndComesBackToTheSameMember() {
        var answered = opened().claim(ANA, TEN).answered(ELEVEN, null);

        assertThat(answered.asked(question(NOON)).state())
                .isEqualTo(new Claimed(Question.askedAt(NOON), Hold.of(ANA, TEN)));
        assertThat(answered.release(ANA).asked(question(NOON)).state())
                .isEqualTo(new Waiting(Question.askedAt(NOON)));
    }

    @Test
    void whatIsPutOffKeepsItsPromiseAndItsHolderAndIsAsBeforeWhenItWakes() {
        var claimed = opened().claim(ANA, TEN);
        var snoozed = claimed.snooze(ANA, NOON);

        assertThat(snoozed.state()).isEqualTo(new Snoozed((Claimed) claimed.state(), NOON));
        assertThat(snoozed.question()).isEqualTo(Question.askedAt(NINE));
        assertThat(snoozed.hold()).isEqualTo(Hold.of(ANA, TEN));
        assertThat(snoozed.wake()).isEqualTo(claimed);
        assertThat(claimed.wake()).isEqualTo(claimed);
    }

    @Test
    void onlyItsHolderPutsItOffAndWhatIsClosedIsNot() {
        var claimed = opened().claim(ANA, TEN);

        refuses(new InboxRefusal.HeldByAnother("Ana"), () -> claimed.snooze(BEA, NOON));
        refuses(
                new InboxRefusal.HeldByAnother("Ana"),
                () -> claimed.snooze(ANA, NOON).snooze(BEA, NOON));
        refuses(
                new InboxRefusal.AlreadyClosed(),
                () -> opened().closeUnanswered(ANA, Reason.SPAM, TEN).snooze(ANA, NOON));
    }

    @Test
    void aQuestionWakesWhatIsPutOff() {
        var waiting = opened().snooze(ANA, NOON).asked(question(TEN));
        var answered = opened().claim(ANA, TEN).answered(TEN, null).snooze(ANA, NOON);

        assertThat(waiting.state()).isInstanceOf(Waiting.class);
        assertThat(waiting.question()).isEqualTo(Question.askedAt(NINE).and(TEN));
        assertThat(answered.asked(question(ELEVEN)).state())
                .isEqualTo(new Claimed(Question.askedAt(ELEVEN), Hold.of(ANA, TEN)));
    }

    @Test
    void whatIsPutOffIsTakenOnAnsweredReleasedAndClosedAllTheSame() {
        var free = opened().snooze(ANA, NOON);
        var held = opened().claim(ANA, TEN).snooze(ANA, NOON);

        assertThat(free.claim(BEA, TEN).state()).isInstanceOf(Claimed.class);
        refuses(new InboxRefusal.AlreadyClaimed("Ana"), () -> held.claim(BEA, TEN));
        assertThat(held.takeOver(BEA, ELEVEN).hold()).isEqualTo(Hold.of(BEA, ELEVEN));
        assertThat(held.answered(ELEVEN, null).wake().state())
                .isEqualTo(new Answered(ELEVEN, true, Hold.of(ANA, TEN)));
        assertThat(held.release(ANA).state())
                .isEqualTo(new Snoozed(new Waiting(Question.askedAt(NINE)), NOON));
        assertThat(free.closeUnanswered(BEA, Reason.SPAM, TEN).state()).isInstanceOf(Closed.class);
        refuses(new InboxRefusal.NotAnsweredYet(), () -> held.closeAsAnswered(ANA, ELEVEN));
        refuses(new InboxRefusal.NotClosed(), () -> held.reopen(ANA, ELEVEN));
    }

    @Test
    void onlyWhatNobodyHasIsGiven() {
        var hold = Hold.of(BEA, TEN);
        var claimed = opened().claim(ANA, TEN);

        assertThat(opened().give(hold).hold()).isEqualTo(hold);
        assertThat(claimed.give(hold)).isEqualTo(claimed);
        assertThat(opened().snooze(ANA, NOON).give(hold).hold()).isNull();
    }

    @Test
    void itIsAsUrgentAsTheGravestThatWaits() {
        var urgent = opened().asked(urgent(TEN, Urgency.CRISIS)).asked(urgent(TEN, Urgency.URGENT));

        assertThat(urgent.urgency()).isEqualTo(Urgency.CRISIS);
        assertThat(opened().raised(Urgency.URGENT).urgency()).isEqualTo(Urgency.URGENT);
        assertThat(urgent.raised(Urgency.URGENT).urgency()).isEqualTo(Urgency.CRISIS);
        assertThat(urgent.answered(ELEVEN, null).asked(question(NOON)).urgency())
                .isEqualTo(Urgency.NONE);
    }

    @Test
    void closingAsAnsweredNeedsAConfirmedAnswer() {
        var claimed = opened().claim(ANA, TEN);

        refuses(new InboxRefusal.NotAnsweredYet(), () -> opened().closeAsAnswered(ANA, ELEVEN));
        refuses(new InboxRefusal.NotAnsweredYet(), () -> claimed.closeAsAnswered(ANA, ELEVEN));
        refuses(
                new InboxRefusal.AnswerUnderWay(),
                () -> claimed.with(Uncertainty.SENDING).closeAsAnswered(ANA, ELEVEN));
        assertThat(claimed.answered(ELEVEN, null).closeAsAnswered(ANA, NOON).state())
                .isEqualTo(new Closed(NOON, ANA.id(), new AsAnswered(ELEVEN, true)));
    }

    @Test
    void closingWithoutAnAnswerKeepsWhatWasLeftAndWhy() {
        var closed = opened().closeUnanswered(ANA, Reason.THANKS, TEN);

        assertThat(closed.state())
                .isEqualTo(
                        new Closed(
                                TEN,
                                ANA.id(),
                                new NoAnswerNeeded(Question.askedAt(NINE), Reason.THANKS)));
    }

    @Test
    void whatWasAnsweredIsNotClosedAsNeedingNoAnswer() {
        var answered = opened().claim(ANA, TEN).answered(ELEVEN, null);

        refuses(
                new InboxRefusal.AlreadyAnswered(),
                () -> answered.closeUnanswered(ANA, Reason.SPAM, NOON));
    }

    @Test
    void nothingEndsWhileAnAnswerMayBeThere() {
        for (var uncertain :
                new Uncertainty[] {
                    Uncertainty.SENDING, Uncertainty.UNKNOWN, Uncertainty.NEEDS_PERSON
                }) {
            refuses(
                    new InboxRefusal.AnswerUnderWay(),
                    () -> opened().with(uncertain).closeUnanswered(ANA, Reason.SPAM, NOON));
        }
        assertThat(
                        opened().with(Uncertainty.REJECTED)
                                .closeUnanswered(ANA, Reason.SPAM, NOON)
                                .state())
                .isInstanceOf(Closed.class);
    }

    @Test
    void onlyItsHolderClosesIt() {
        var claimed = opened().claim(ANA, TEN);

        refuses(
                new InboxRefusal.HeldByAnother("Ana"),
                () -> claimed.closeUnanswered(BEA, Reason.SPAM, ELEVEN));
        refuses(
                new InboxRefusal.HeldByAnother("Ana"),
                () -> claimed.answered(ELEVEN, null).closeAsAnswered(BEA, NOON));
    }

    @Test
    void aClosedConversationRefusesEverythingButReopening() {
        var closed = opened().closeUnanswered(ANA, Reason.SPAM, TEN);

        refuses(new InboxRefusal.AlreadyClosed(), () -> closed.claim(ANA, ELEVEN));
        refuses(new InboxRefusal.AlreadyClosed(), () -> closed.takeOver(ANA, ELEVEN));
        refuses(new InboxRefusal.AlreadyClosed(), () -> closed.release(ANA));
        refuses(new InboxRefusal.AlreadyClosed(), () -> closed.closeAsAnswered(ANA, ELEVEN));
        refuses(
                new InboxRefusal.AlreadyClosed(),
                () -> closed.closeUnanswered(ANA, Reason.SPAM, ELEVEN));
        refuses(new InboxRefusal.NotClosed(), () -> opened().reopen(ANA, ELEVEN));
    }

    @Test
    void reopeningBringsBackWhatWasLeftWithItsFirstPromise() {
        var reopened = opened().closeUnanswered(ANA, Reason.SPAM, TEN).reopen(BEA, ELEVEN);

        assertThat(reopened.state())
                .isEqualTo(new Claimed(Question.askedAt(NINE), Hold.of(BEA, ELEVEN)));
    }

    @Test
    void reopeningWhatWasAnsweredOpensNoQuestion() {
        var closed = opened().claim(ANA, TEN).answered(TEN, null).closeAsAnswered(ANA, ELEVEN);

        assertThat(closed.reopen(BEA, NOON).state())
                .isEqualTo(new Answered(TEN, true, Hold.of(BEA, NOON)));
    }

    @Test
    void aNewQuestionReopensWithAPromiseOfItsOwn() {
        var closed = opened().closeUnanswered(ANA, Reason.SPAM, TEN);

        assertThat(closed.asked(question(NOON)).state())
                .isEqualTo(new Waiting(Question.askedAt(NOON)));
    }

    @Test
    void anAnswerConfirmedAfterClosingLeavesItClosed() {
        var closed = opened().closeUnanswered(ANA, Reason.SPAM, TEN);

        assertThat(closed.answered(ELEVEN, null)).isEqualTo(closed);
    }

    @Test
    void anEchoOfOurOwnWordsIsNoQuestion() {
        assertThat(opened().echoed(TEN).state()).isInstanceOf(Closed.class);
        assertThat(opened().asked(question(TEN)).echoed(ELEVEN).state())
                .isInstanceOf(Waiting.class);
    }

    @Test
    void theGravestDoubtIsShown() {
        assertThat(among(Delivery.CONFIRMED, Delivery.QUEUED)).isEqualTo(Uncertainty.SENDING);
        assertThat(among(Delivery.UNKNOWN, Delivery.QUEUED)).isEqualTo(Uncertainty.UNKNOWN);
        assertThat(among(Delivery.NEEDS_PERSON, Delivery.CONFIRMED))
                .isEqualTo(Uncertainty.NEEDS_PERSON);
        assertThat(among(Delivery.REJECTED)).isEqualTo(Uncertainty.REJECTED);
        assertThat(among(Delivery.REJECTED, Delivery.QUEUED)).isEqualTo(Uncertainty.SENDING);
        assertThat(among(Delivery.REJECTED, Delivery.CONFIRMED)).isNull();
        assertThat(among(Delivery.GIVEN_UP)).isNull();
        assertThat(among()).isNull();
    }

    private static @Nullable Uncertainty among(Delivery... deliveries) {
        return Uncertainty.among(List.of(deliveries));
    }

    private static Conversation opened() {
        return Conversation.openedBy(question(NINE), GENERAL, NINE).numbered(1042);
    }

    private static Asked question(Instant at) {
        return new Asked(
                MessageId.next(),
                OLMO,
                DARIO,
                new Place(BLOG, Message.Kind.COMMENT),
                at,
                null,
                Urgency.NONE,
                Terms.DEFAULT);
    }

    private static Asked urgent(Instant at, Urgency urgency) {
        var plain = question(at);
        return new Asked(
                plain.message(),
                OLMO,
                DARIO,
                plain.place(),
                plain.at(),
                null,
                urgency,
                Terms.DEFAULT);
    }

    private static void refuses(InboxRefusal refusal, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(attempt)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
