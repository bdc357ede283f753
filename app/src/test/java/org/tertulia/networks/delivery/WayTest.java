package org.tertulia.networks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Speaking.Delivery;
import org.tertulia.networks.Speaking.Outgoing;
import org.tertulia.networks.Speaking.Promise;
import org.tertulia.networks.Speaking.Sought;
import org.tertulia.networks.delivery.Settlement.State;

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
        var old = dispatch(40, 0, 0, Duration.ofHours(25), Duration.ofHours(25));

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
        var late = dispatch(2, 0, 0, Duration.ofMinutes(31), Duration.ofMinutes(31));

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

    private static Dispatch sent(int times) {
        return dispatch(times, 0, 0, Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    private static Dispatch sought(int times, int absences) {
        return dispatch(1, times, absences, Duration.ofHours(2), Duration.ofHours(2));
    }

    private static Dispatch dispatch(
            int sent, int sought, int absences, Duration sinceFirst, Duration sinceCreated) {
        return new Dispatch(
                UUID.randomUUID(),
                UUID.randomUUID(),
                ChannelId.next(),
                Dispatch.Act.SEND,
                1,
                sent,
                sought,
                absences,
                sinceFirst,
                sinceCreated,
                new Outgoing("key", Outgoing.Kind.COMMENT, null, "Hola", Instant.EPOCH));
    }
}
