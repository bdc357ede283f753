package org.tertulia.inbox.handover;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;

/**
 * The end of a shift as programs see it; {@code ends} is null out of one, {@code next} has who is
 * on duty then at the head.
 */
record HandoverJson(
        @Nullable Instant ends,
        List<HeldConversation> held,
        List<ComesNext> next,
        List<NoteLeft> notes,
        List<OpenSituation> situations,
        List<RunningCrisis> crises) {

    /** A conversation with all that was promised in it. */
    record HeldConversation(
            long number,
            @Nullable String contact,
            @Nullable Integer channel,
            @Nullable String text,
            @Nullable Instant due,
            @Nullable Instant pausedUntil,
            @Nullable Instant snoozedUntil,
            @Nullable String complaint,
            @Nullable String resolveBy) {

        static HeldConversation of(Holding holding, @Nullable Channel channel) {
            var complaint = holding.complaint();
            return new HeldConversation(
                    holding.number(),
                    holding.name(),
                    channel == null ? null : channel.number(),
                    holding.snippet(),
                    holding.due(),
                    holding.paused(),
                    holding.snoozed(),
                    complaint == null ? null : complaint.reference(),
                    complaint == null ? null : complaint.dueOn().toString());
        }
    }

    /** {@code when} is {@code on}, {@code next}, {@code off}, or {@code any} without a roster. */
    record ComesNext(String member, String name, String when, @Nullable Instant begins) {

        static ComesNext of(Successor each) {
            return new ComesNext(
                    each.member().handle(),
                    each.member().name(),
                    each.when().name().toLowerCase(Locale.ROOT),
                    each.begins());
        }
    }

    record NoteLeft(String from, Instant at, int conversations, String note) {}

    record OpenSituation(int id, long conversation, Instant at, @Nullable String happened) {}

    record RunningCrisis(int id, String title, Instant openedAt) {}

    static HandoverJson of(Ending ending, Map<ChannelId, Channel> channels) {
        return new HandoverJson(
                ending.at(),
                ending.held().stream()
                        .map(each -> HeldConversation.of(each, channels.get(each.channel())))
                        .toList(),
                ending.next().stream().map(ComesNext::of).toList(),
                ending.notes().stream()
                        .map(
                                each ->
                                        new NoteLeft(
                                                each.name(),
                                                each.at(),
                                                each.conversations(),
                                                each.text()))
                        .toList(),
                ending.situations().stream()
                        .map(
                                each ->
                                        new OpenSituation(
                                                each.number(),
                                                each.conversation(),
                                                each.at(),
                                                each.happened()))
                        .toList(),
                ending.crises().stream()
                        .map(
                                each ->
                                        new RunningCrisis(
                                                each.number(), each.title(), each.openedAt()))
                        .toList());
    }
}
