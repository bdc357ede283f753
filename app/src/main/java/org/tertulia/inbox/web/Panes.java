package org.tertulia.inbox.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Direction;
import org.tertulia.inbox.Manner;
import org.tertulia.inbox.Merges;
import org.tertulia.inbox.Offshoots;
import org.tertulia.inbox.Pauses;
import org.tertulia.inbox.Voice;
import org.tertulia.inbox.Voices;
import org.tertulia.inbox.complaints.Complaints;
import org.tertulia.inbox.drafts.Draft;
import org.tertulia.inbox.leads.Leads;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.routing.Rules;
import org.tertulia.inbox.tasks.web.TaskView;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Position;
import org.tertulia.networks.Author;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.emergency.DutyRule;

/** An open conversation, put together for its page. */
@Component
@Transactional(readOnly = true)
class Panes {

    /** How many messages are shown before earlier ones are asked for. */
    static final int TURNS = 60;

    private final Conversations conversations;
    private final Timelines timelines;
    private final Cards cards;
    private final Voices voices;
    private final Brands brands;
    private final Choices choices;
    private final Queues queues;
    private final Rules rules;
    private final Members members;
    private final Answering answering;
    private final Followings followings;
    private final Approvals approvals;
    private final Pauses pauses;
    private final DutyRule duty;
    private final Complaints complaints;
    private final Leads leads;
    private final Merges merges;
    private final Aparts aparts;
    private final Clock clock;
    private final ObjectProvider<Offshoots> offshoots;

    Panes(
            Conversations conversations,
            Timelines timelines,
            Cards cards,
            Voices voices,
            Brands brands,
            Choices choices,
            Queues queues,
            Rules rules,
            Members members,
            Answering answering,
            Followings followings,
            Approvals approvals,
            Pauses pauses,
            DutyRule duty,
            Complaints complaints,
            Leads leads,
            Merges merges,
            Aparts aparts,
            Clock clock,
            ObjectProvider<Offshoots> offshoots) {
        this.conversations = conversations;
        this.timelines = timelines;
        this.cards = cards;
        this.voices = voices;
        this.brands = brands;
        this.choices = choices;
        this.queues = queues;
        this.rules = rules;
        this.members = members;
        this.answering = answering;
        this.followings = followings;
        this.approvals = approvals;
        this.pauses = pauses;
        this.duty = duty;
        this.complaints = complaints;
        this.leads = leads;
        this.merges = merges;
        this.aparts = aparts;
        this.clock = clock;
        this.offshoots = offshoots;
    }

    /** {@code key} is that of the answer being written; null for a new one. */
    Pane of(Sight sight, Filter filter, long number, @Nullable UUID key, int turns) {
        return of(sight, filter, number, key, null, turns);
    }

    /** With what was said before a place, null for the latest. */
    Pane of(
            Sight sight,
            Filter filter,
            long number,
            @Nullable UUID key,
            @Nullable Position behind,
            int turns) {
        var conversation = conversations.find(sight, number);
        var voice = voices.on(conversation.place().channel());
        var timeline = timelines.of(sight, conversation, behind, turns);
        var card = card(sight, conversation);
        var name = card == null ? signed(timeline.lines()) : card.name();
        var to = last(timeline.lines()).map(Message::id).orElse(null);
        var draft = approvals.draft(sight, conversation);
        var writes = draft.filter(each -> each.author().equals(sight.who().id())).map(Draft::id);
        var apart = aparts.of(sight, conversation, timeline.lines());
        var composer =
                composer(
                        sight,
                        conversation,
                        aparts.direction(sight, conversation, apart).orElse(null),
                        voice,
                        answered(timeline.lines()),
                        writes.orElseGet(() -> writing(key)));
        return new Pane(
                sight,
                filter,
                conversation,
                where(voice),
                placed(sight, conversation),
                brand(sight, conversation),
                name,
                timeline.lines(),
                timeline.earliest(),
                timeline.tasks().stream().filter(TaskView::open).toList(),
                merges.last(conversation).orElse(null),
                to,
                seen(timeline.lines()),
                followings.of(sight, conversation, to, name, named(sight, conversation)),
                composer,
                approvals.of(sight, conversation, draft, composer),
                null,
                card,
                paused(conversation),
                complaints.of(conversation).orElse(null),
                apart,
                offshoots.stream().flatMap(each -> each.of(sight, conversation).stream()).toList());
    }

    /** {@code direction} is null where an answer goes as the question was asked. */
    private Composer composer(
            Sight sight,
            Conversation conversation,
            @Nullable Direction direction,
            Voice asked,
            @Nullable Author answered,
            UUID key) {
        var voice = direction == null ? asked : voices.on(direction.channel());
        var opening = direction == null ? null : direction.opening();
        return Composer.of(
                sight,
                conversation,
                voice,
                duty.allows(sight, conversation.brand(), voice.channel().id()),
                direction == null ? answered : direction.question().author(),
                direction == null ? Manner.of(conversation.place().kind()) : direction.manner(),
                opening == null ? null : opening.to(),
                key);
    }

    private Placed placed(Sight sight, Conversation conversation) {
        var placement = conversation.placement();
        var offered = choices.of(sight);
        var queue = offered.queues().get(placement.queue());
        var rule = placement.rule();
        var mover = placement.mover();
        var here = queue == null ? queues.known(placement.queue()) : queue;
        return new Placed(
                here,
                rule == null ? null : rules.name(rule).orElse(null),
                why(placement.why()),
                mover == null ? null : members.names(List.of(mover)).get(mover),
                offered.queues(conversation.brand()).stream()
                        .filter(other -> !other.id().equals(placement.queue()))
                        .toList(),
                here.leads() ? leads.of(conversation).orElse(null) : null);
    }

    /** A rule that asks for nothing has nothing to say. */
    private static List<String> why(@Nullable String why) {
        return why == null || why.isEmpty() ? List.of() : List.of(why.split(" "));
    }

    /** Asked for only where it stands still. */
    private Pauses.@Nullable Reasoned paused(Conversation conversation) {
        var now = clock.instant();
        var question = conversation.question();
        return question != null && question.pausedAt(now)
                ? pauses.now(conversation, now).orElse(null)
                : null;
    }

    private UUID writing(@Nullable UUID key) {
        return key == null ? UUID.randomUUID() : answering.unspent(key);
    }

    private @Nullable Card card(Sight sight, Conversation conversation) {
        var contact = conversation.contact();
        return contact == null ? null : cards.of(sight, conversation, contact);
    }

    private @Nullable String brand(Sight sight, Conversation conversation) {
        return sight.brands().size() < 2 ? null : named(sight, conversation);
    }

    private @Nullable String named(Sight sight, Conversation conversation) {
        return brands.find(conversation.brand(), sight).map(Brand::name).orElse(null);
    }

    private static Line.Where where(Voice voice) {
        var channel = voice.channel();
        return new Line.Where(channel.number(), channel.network(), channel.name());
    }

    private static @Nullable String signed(List<Line> lines) {
        return lines.stream()
                .filter(Line.Theirs.class::isInstance)
                .map(line -> ((Line.Theirs) line).who())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Ids grow in the order in which messages came in sight, whenever they were written. */
    private static @Nullable MessageId seen(List<Line> lines) {
        return theirs(lines)
                .map(Message::id)
                .max(Comparator.comparing(id -> id.value().toString()))
                .orElse(null);
    }

    private static @Nullable Author answered(List<Line> lines) {
        return last(lines).map(Message::author).orElse(null);
    }

    private static Optional<Message> last(List<Line> lines) {
        return theirs(lines.reversed()).findFirst();
    }

    private static Stream<Message> theirs(List<Line> lines) {
        return lines.stream()
                .filter(Line.Theirs.class::isInstance)
                .map(line -> ((Line.Theirs) line).message());
    }
}
