package org.tertulia.networks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Speaking.Delivery;
import org.tertulia.networks.Speaking.Outgoing;
import org.tertulia.networks.Speaking.Promise;
import org.tertulia.networks.Speaking.Sought;
import org.tertulia.networks.delivery.Dispatch.Act;

class WayTest {

    private static final Promise MUTE = new Promise(Duration.ZERO, false, 0);
    private static final Promise SEEKABLE = new Promise(Duration.ZERO, true, 0);
    private static final Promise FORGETFUL = new Promise(Duration.ofHours(1), true, 0);

    @Test
    void whatTheNetworkHasIsConfirmedUnderItsId() {
        var settled = Way.afterSending(sent(1), new Delivery.Delivered("r7", "/r7"), MUTE);

        assertThat(settled.state()).isEqualTo(State.CONFIRMED);
        assertThat(settled.remoteId()).isEqualTo("r7");
    }

    @Test
    void aDefiniteNoIsRejectedAndNeverSentAgain() {
        var settled = Way.afterSending(sent(1), new Delivery.Rejected("a.b", null), FORGETFUL);

        assertThat(settled.state()).isEqualTo(State.REJECTED);
        assertThat(settled.after()).isNull();
    }

    @Test
    void whatCertainlyDidNotLeaveIsSentAgainEverMoreSlowly() {
        var first = Way.afterSending(sent(1), new Delivery.Unreachable("a.b", null), MUTE);
        var fifth = Way.afterSending(sent(5), new Delivery.Unreachable("a.b", null), MUTE);

        assertThat(first.state()).isEqualTo(State.QUEUED);
        assertThat(fifth.after()).isGreaterThan(first.after());
    }

    @Test
    void afterADayOfFailuresAPersonDecides() {
        var asked = NOW.minus(Duration.ofHours(25));
        var old =
                dispatch(Act.SEND, new Standing(State.ARMED, asked, NOW, 40, 0, null, NOW, 40, 0));

        var settled = Way.afterSending(old, new Delivery.Unreachable("a.b", null), MUTE);

        assertThat(settled.state()).isEqualTo(State.NEEDS_PERSON);
    }

    @Test
    void theNetworksOwnPauseIsKept() {
        var settled =
                Way.afterSending(sent(1), new Delivery.RateLimited(Duration.ofMinutes(10)), MUTE);

        assertThat(settled.after()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void withoutAnyEvidenceAPersonDecidesAtOnce() {
        var settled = Way.afterSending(sent(1), new Delivery.Unknown(null), MUTE);

        assertThat(settled.state()).isEqualTo(State.NEEDS_PERSON);
    }

    @Test
    void whatMayBeThereIsOnlyLookedFor() {
        var settled = Way.afterSending(sent(1), new Delivery.Unknown(null), SEEKABLE);

        assertThat(settled.state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void whileTheKeyIsRecognisedItIsSentAgainUnderIt() {
        var settled = Way.afterSending(sent(1), new Delivery.Unknown(null), FORGETFUL);

        assertThat(settled.state()).isEqualTo(State.QUEUED);
    }

    @Test
    void afterHalfOfTheKeysLifeItIsOnlyLookedFor() {
        var late = dispatch(Act.SEND, standing(State.ARMED, NOW.minusSeconds(60), 2, 0, 0));

        var settled = Way.afterSending(late, new Delivery.Unknown(null), FORGETFUL);

        assertThat(settled.state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void oneProofOfAbsenceIsNotEnough() {
        var once = Way.afterSeeking(sought(1, 0), new Sought.Absent(), SEEKABLE);

        assertThat(once.state()).isEqualTo(State.UNKNOWN);
        assertThat(once.absences()).isEqualTo(1);
        assertThat(once.after()).isGreaterThanOrEqualTo(Way.BETWEEN_PROOFS);
    }

    @Test
    void twoProofsOfAbsenceSendItAgain() {
        var twice = Way.afterSeeking(sought(2, 1), new Sought.Absent(), SEEKABLE);

        assertThat(twice.state()).isEqualTo(State.QUEUED);
        assertThat(twice.absences()).isZero();
    }

    @Test
    void anUndecidedLookForgetsTheProofBefore() {
        var settled = Way.afterSeeking(sought(2, 1), new Sought.Undecided(null), SEEKABLE);

        assertThat(settled.state()).isEqualTo(State.UNKNOWN);
        assertThat(settled.absences()).isZero();
    }

    @Test
    void lookingEndsInAPersonsHands() {
        var settled = Way.afterSeeking(sought(9, 0), new Sought.Undecided(null), SEEKABLE);

        assertThat(settled.state()).isEqualTo(State.NEEDS_PERSON);
    }

    @Test
    void aRejectionOfWhatMayBeThereProvesNothing() {
        var again = standing(State.ARMED, NOW.plusSeconds(60), 2, 0, 0);

        var settled =
                Way.afterSending(
                        dispatch(Act.SEND, again), new Delivery.Rejected("duplicate", null), MUTE);

        assertThat(settled.state()).isNotEqualTo(State.REJECTED);
    }

    @Test
    void aRateLimitOfTheSecondRequestKeepsTheDoubtAboutTheFirst() {
        var until = NOW.plusSeconds(60);
        var again = standing(State.ARMED, until, 2, 0, 0);

        var settled =
                Way.afterSending(
                        dispatch(Act.SEND, again),
                        new Delivery.RateLimited(Duration.ofHours(1)),
                        SEEKABLE);

        assertThat(settled.state()).isEqualTo(State.UNKNOWN);
        assertThat(settled.keyUntil()).isEqualTo(until);
    }

    @Test
    void whatWaitsUnderItsKeyIsOnlyLookedForOnceTheKeyIsForgotten() {
        var waiting = standing(State.QUEUED, NOW, 1, 0, 0);

        assertThat(waiting.act(NOW.minusSeconds(1))).isEqualTo(Act.SEND);
        assertThat(waiting.act(NOW)).isEqualTo(Act.SEEK);
    }

    @Test
    void anAbsurdPauseIsCutToADay() {
        var settled =
                Way.afterSending(sent(1), new Delivery.RateLimited(Duration.ofDays(4000)), MUTE);

        assertThat(settled.after()).isEqualTo(Way.LONGEST_PAUSE);
        assertThat(settled.quiet()).isEqualTo(Way.LONGEST_PAUSE);
    }

    @Test
    void whatShouldHaveLeftLongAgoWaitsForAPerson() {
        var queued = Standing.queued(NOW);

        assertThat(queued.act(NOW.plus(Way.GRACE))).isEqualTo(Act.SEND);
        assertThat(queued.act(NOW.plus(Way.GRACE).plusSeconds(1))).isEqualTo(Act.HOLD);
    }

    private static final Instant NOW = Instant.parse("2026-05-11T10:00:00Z");

    private static Dispatch sent(int times) {
        return dispatch(Act.SEND, standing(State.ARMED, null, times, 0, 0));
    }

    private static Dispatch sought(int times, int absences) {
        return dispatch(Act.SEEK, standing(State.UNKNOWN, NOW.minusSeconds(1), 1, times, absences));
    }

    private static Standing standing(
            State state, @Nullable Instant keyUntil, int sent, int looked, int absences) {
        return new Standing(state, NOW, NOW, 1, absences, keyUntil, NOW, sent, looked);
    }

    private static Dispatch dispatch(Act act, Standing standing) {
        return new Dispatch(
                UUID.randomUUID(),
                UUID.randomUUID(),
                ChannelId.next(),
                act,
                standing,
                NOW,
                new Outgoing("key", Outgoing.Kind.COMMENT, null, "Hola", Instant.EPOCH));
    }
}
