package org.tertulia.inbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.ROBLE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tertulia.audience.Circles;
import org.tertulia.audience.ContactId;
import org.tertulia.inbox.Conversation.Place;
import org.tertulia.inbox.State.Waiting;
import org.tertulia.inbox.promise.Terms;
import org.tertulia.inbox.routing.Placement;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.BrandId;
import org.tertulia.language.Urgency;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;
import org.tertulia.shifts.hours.Hours;

class JoiningTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final ChannelId PAGE = ChannelId.next();
    private static final ChannelId OTHER_PAGE = ChannelId.next();
    private static final ContactId DARIO = ContactId.next();
    private static final ContactId LUCIA = ContactId.next();
    private static final Terms QUICK = Terms.of(Duration.ofHours(2), null, Hours.ALWAYS, 75, null);
    private static final Placement GENERAL = Placement.unmatched(QueueId.next());
    private static final Placement SALES = Placement.unmatched(QueueId.next());

    @Test
    void twoMessagesOfOnePersonAreOneMatter() {
        var joining = joining();

        joining.take(asked(DARIO, PAGE));
        joining.take(asked(DARIO, OTHER_PAGE));

        assertThat(joining.opened())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.question()).extracting("count").isEqualTo(2);
                            assertThat(one.place().channel()).isEqualTo(OTHER_PAGE);
                        });
        assertThat(joining.turns()).hasSize(2);
    }

    @Test
    void eachPersonAndEachBrandHasItsOwn() {
        var joining = joining();

        joining.take(asked(DARIO, PAGE));
        joining.take(asked(LUCIA, PAGE));
        joining.take(asked(ROBLE, DARIO, PAGE, null));

        assertThat(joining.opened()).hasSize(3);
    }

    @Test
    void theOpenOneIsJoined() {
        var open = open(DARIO, PAGE);
        var joining = joining(open);

        joining.take(asked(DARIO, PAGE));

        assertThat(joining.opened()).isEmpty();
        assertThat(joining.changed()).extracting(Conversation::id).containsExactly(open.id());
        assertThat(joining.returned()).isEmpty();
    }

    @Test
    void oneClosedWithinAFortnightReturns() {
        var closed = closed(open(DARIO, PAGE), Duration.ofDays(13));
        var joining = joining(closed);

        joining.take(asked(DARIO, PAGE));
        joining.take(asked(DARIO, PAGE));

        assertThat(joining.returned())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.id()).isEqualTo(closed.id());
                            assertThat(one.state()).isInstanceOf(Waiting.class);
                        });
        assertThat(joining.opened()).isEmpty();
    }

    @Test
    void oneClosedLongAgoStaysClosed() {
        var joining = joining(closed(open(DARIO, PAGE), Duration.ofDays(15)));

        joining.take(asked(DARIO, PAGE));

        assertThat(joining.opened()).hasSize(1);
        assertThat(joining.changed()).isEmpty();
    }

    @Test
    void ofSeveralClosedOnesTheSameThreadComesFirstThenTheSameChannel() {
        var elsewhere = closed(open(DARIO, OTHER_PAGE), Duration.ofDays(1));
        var here = closed(open(DARIO, PAGE), Duration.ofDays(2));
        var thread = closed(open(DARIO, OTHER_PAGE), Duration.ofDays(3));
        var parent = MessageId.next();

        var sameChannel = joining(elsewhere, here, thread);
        sameChannel.take(asked(DARIO, PAGE));
        var sameThread =
                new Joining(
                        List.of(elsewhere, here, thread),
                        Map.of(parent, thread.id()),
                        Circles.NONE,
                        _ -> SALES,
                        JoiningTest::terms,
                        NOW);
        sameThread.take(asked(OLMO, DARIO, PAGE, parent));

        assertThat(sameChannel.returned()).extracting(Conversation::id).containsExactly(here.id());
        assertThat(sameThread.returned()).extracting(Conversation::id).containsExactly(thread.id());
    }

    @Test
    void whatOpensOrComesBackIsPlacedAndWhatGoesOnStaysWhereItIs() {
        var going = joining(open(DARIO, PAGE));
        var back = joining(closed(open(DARIO, PAGE), Duration.ofDays(1)));

        going.take(asked(DARIO, PAGE));
        back.take(asked(DARIO, PAGE));

        assertThat(going.changed()).extracting(Conversation::placement).containsExactly(GENERAL);
        assertThat(back.returned()).extracting(Conversation::placement).containsExactly(SALES);
    }

    @Test
    void theClockRunsByWhatIsPromisedInItsQueue() {
        var joining = joining(open(DARIO, PAGE));

        joining.take(asked(DARIO, PAGE));
        joining.take(asked(LUCIA, PAGE));

        assertThat(joining.changed())
                .extracting(each -> requireNonNull(each.question()).terms())
                .containsExactly(Terms.DEFAULT);
        assertThat(joining.opened())
                .extracting(each -> requireNonNull(each.question()).terms())
                .containsExactly(QUICK);
        assertThat(joining.turns()).extracting(Turn::terms).containsExactly(null, QUICK.id());
        assertThat(joining.terms()).containsExactlyInAnyOrder(Terms.DEFAULT, QUICK);
    }

    @Test
    void aMessageWakesWhatWasPutOff() {
        var joining = joining(open(DARIO, PAGE).snooze(ANA, NOW.plusSeconds(60)));

        joining.take(asked(DARIO, PAGE));

        assertThat(joining.woken())
                .extracting(each -> each.state().slug())
                .containsExactly("waiting");
    }

    @Test
    void contactsThatAreOnePersonHaveOneMatter() {
        var joining = joining(new Circles(Map.of(LUCIA, DARIO)), open(DARIO, PAGE));

        joining.take(asked(LUCIA, OTHER_PAGE));

        assertThat(joining.opened()).isEmpty();
        assertThat(joining.changed()).extracting(Conversation::contact).containsExactly(DARIO);
    }

    @Test
    void whereNobodySignsOnlyTheThreadTellsWhoItIs() {
        var joining = joining();
        var first = asked(null, PAGE);

        joining.take(first);
        joining.take(asked(null, PAGE));
        joining.take(asked(OLMO, null, PAGE, first.message()));

        assertThat(joining.opened()).hasSize(2);
    }

    private static Joining joining(Conversation... known) {
        return joining(Circles.NONE, known);
    }

    private static Joining joining(Circles circles, Conversation... known) {
        return new Joining(List.of(known), Map.of(), circles, _ -> SALES, JoiningTest::terms, NOW);
    }

    /** In sales they are quicker. */
    private static Terms terms(Asked asked, QueueId queue) {
        return queue.equals(SALES.queue()) ? QUICK : asked.terms();
    }

    private static Conversation open(ContactId contact, ChannelId channel) {
        return Conversation.openedBy(asked(contact, channel), GENERAL, NOW).numbered(7);
    }

    private static Conversation closed(Conversation open, Duration ago) {
        return open.closeUnanswered(ANA, Reason.THANKS, NOW.minus(ago));
    }

    private static Asked asked(@Nullable ContactId contact, ChannelId channel) {
        return asked(OLMO, contact, channel, null);
    }

    private static Asked asked(
            BrandId brand,
            @Nullable ContactId contact,
            ChannelId channel,
            @Nullable MessageId parent) {
        return new Asked(
                MessageId.next(),
                brand,
                contact,
                new Place(channel, Message.Kind.COMMENT),
                NOW,
                parent,
                Urgency.NONE,
                Terms.DEFAULT);
    }
}
