package org.tertulia.inbox.satisfaction.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.satisfaction.Choice;
import org.tertulia.inbox.satisfaction.Remark;
import org.tertulia.inbox.satisfaction.SatisfactionRefusal;
import org.tertulia.inbox.satisfaction.Survey;
import org.tertulia.inbox.satisfaction.Surveys;
import org.tertulia.inbox.satisfaction.Tally;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Protocols;
import org.tertulia.web.Paging;

/** How content customers were, for programs. */
@RestController
@RequestMapping("/api/v1/satisfaction")
class SatisfactionApi {

    private final Surveys surveys;
    private final Channels channels;
    private final Queues queues;
    private final Protocols protocols;
    private final Members members;
    private final Conversations conversations;
    private final Clock clock;

    SatisfactionApi(
            Surveys surveys,
            Channels channels,
            Queues queues,
            Protocols protocols,
            Members members,
            Conversations conversations,
            Clock clock) {
        this.surveys = surveys;
        this.channels = channels;
        this.queues = queues;
        this.protocols = protocols;
        this.members = members;
        this.conversations = conversations;
        this.clock = clock;
    }

    /**
     * One answer; {@code queue} is where the matter lay, {@code protocol} what led to the answer
     * (null where none did), {@code member} who answered the customer, {@code remark} null where
     * nothing was added, its text null once the person was erased.
     */
    record AnsweredJson(
            UUID id,
            long conversation,
            int channel,
            int queue,
            @Nullable Integer protocol,
            UUID member,
            int score,
            Instant at,
            @Nullable Instant askedAt,
            @Nullable RemarkJson remark) {}

    /** What of it is sure enough: null for what remained unclear. */
    record RemarkJson(
            @Nullable String text,
            Instant at,
            @Nullable String language,
            @Nullable String sentiment,
            @Nullable String intent,
            @Nullable String urgency) {}

    record AnsweredListJson(List<AnsweredJson> items, @Nullable String next) {}

    /**
     * From Monday on; {@code scores} are how many gave 1, 2, 3, 4 and 5. Who supervises reads of
     * all, an agent of the own customers.
     */
    record SatisfactionWeekJson(
            LocalDate monday, UUID member, int channel, int asked, List<Integer> scores) {}

    record WeekListJson(List<SatisfactionWeekJson> items, @Nullable Integer next) {}

    /**
     * Of the last twelve weeks; {@code scores} are how many gave 1, 2, 3, 4 and 5, {@code mean}
     * their average, null where fewer than five answered.
     */
    record SatisfactionQueueJson(
            int queue, int asked, List<Integer> scores, @Nullable Double mean) {}

    record SatisfactionQueueListJson(List<SatisfactionQueueJson> items, @Nullable Integer next) {}

    /** As of a queue. */
    record SatisfactionPersonJson(
            UUID member, int asked, List<Integer> scores, @Nullable Double mean) {}

    record SatisfactionPeopleJson(List<SatisfactionPersonJson> items, @Nullable Integer next) {}

    /** As of a queue; {@code protocol} is null for the answers to which none led. */
    record SatisfactionProtocolJson(
            @Nullable Integer protocol, int asked, List<Integer> scores, @Nullable Double mean) {}

    record SatisfactionProtocolListJson(
            List<SatisfactionProtocolJson> items, @Nullable Integer next) {}

    /**
     * What was answered, the latest first; {@code after} is the {@code next} of the one before,
     * {@code protocol} 0 for the answers to which none led, {@code member} the id of who answered
     * the customer, {@code conversation} a number, {@code score} from 1 to 5.
     */
    @GetMapping("/answers")
    AnsweredListJson answers(
            Sight sight,
            @RequestParam(required = false) @Nullable Integer channel,
            @RequestParam(required = false) @Nullable Integer queue,
            @RequestParam(required = false) @Nullable Integer protocol,
            @RequestParam(required = false) @Nullable UUID member,
            @RequestParam(required = false) @Nullable Long conversation,
            @RequestParam(required = false) @Nullable Integer score,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        var most = Paging.size(limit);
        var choice = choice(sight, channel, queue, protocol, member, conversation, score);
        var from = Paging.after(after, SatisfactionPages::after);
        var found = surveys.answered(sight, choice, from, most + 1);
        var numbers = numbers(sight);
        var lines = lines(sight);
        var items = new ArrayList<AnsweredJson>();
        for (var survey : found.subList(0, Math.min(most, found.size()))) {
            var given = survey.given();
            if (given != null) {
                items.add(json(survey, given, numbers, lines));
            }
        }
        return new AnsweredListJson(
                items,
                found.size() > most ? items.getLast().at() + "_" + items.getLast().id() : null);
    }

    /** What is not there is not found, and what nobody can give refused: neither is all or none. */
    private Choice choice(
            Sight sight,
            @Nullable Integer channel,
            @Nullable Integer queue,
            @Nullable Integer protocol,
            @Nullable UUID member,
            @Nullable Long conversation,
            @Nullable Integer score) {
        if (score != null && (score < 1 || score > 5)) {
            throw new Refused(new SatisfactionRefusal.ScoreUnfit());
        }
        if (protocol != null && protocol != 0) {
            protocols.find(sight, protocol);
        }
        if (conversation != null) {
            conversations.find(sight, conversation);
        }
        return new Choice(
                channel == null ? null : channels.find(sight, channel).id(),
                queue == null ? null : queues.find(sight, queue).id(),
                protocol,
                member == null ? null : member(sight, new MemberId(member)),
                null,
                null,
                score,
                conversation);
    }

    /** Agents choose nobody's but their own. */
    private MemberId member(Sight sight, MemberId member) {
        return members.find(member, sight)
                .map(Member::id)
                .filter(it -> sight.may(Role.SUPERVISOR) || it.equals(sight.who().id()))
                .orElseThrow(() -> new NotFound("member:" + member));
    }

    /** The last twelve weeks, by who answered the customer; an agent gets the own. */
    @GetMapping("/people")
    SatisfactionPeopleJson people(Sight sight) {
        return new SatisfactionPeopleJson(
                SatisfactionViews.by(cells(sight), Surveys.Cell::member).entrySet().stream()
                        .map(
                                of ->
                                        new SatisfactionPersonJson(
                                                of.getKey().value(),
                                                of.getValue().asked(),
                                                of.getValue().scores(),
                                                mean(of.getValue())))
                        .sorted(Comparator.comparing(SatisfactionPersonJson::member))
                        .toList(),
                null);
    }

    /** The last twelve weeks, by week, person and channel. */
    @GetMapping("/weeks")
    WeekListJson weeks(Sight sight) {
        var numbers = numbers(sight);
        return new WeekListJson(
                SatisfactionViews.by(cells(sight), Week::of).entrySet().stream()
                        .map(
                                of ->
                                        new SatisfactionWeekJson(
                                                of.getKey().monday(),
                                                of.getKey().member().value(),
                                                numbers.getOrDefault(of.getKey().channel(), 0),
                                                of.getValue().asked(),
                                                of.getValue().scores()))
                        .toList(),
                null);
    }

    private record Week(LocalDate monday, MemberId member, ChannelId channel) {

        static Week of(Surveys.Cell cell) {
            return new Week(cell.monday(), cell.member(), cell.channel());
        }
    }

    /** The last twelve weeks, by the queue in which the matter lay. */
    @GetMapping("/queues")
    SatisfactionQueueListJson queues(Sight sight) {
        var lines = lines(sight);
        return new SatisfactionQueueListJson(
                SatisfactionViews.by(cells(sight), Surveys.Cell::queue).entrySet().stream()
                        .map(
                                of ->
                                        new SatisfactionQueueJson(
                                                lines.getOrDefault(of.getKey(), 0),
                                                of.getValue().asked(),
                                                of.getValue().scores(),
                                                mean(of.getValue())))
                        .sorted(Comparator.comparingInt(SatisfactionQueueJson::queue))
                        .toList(),
                null);
    }

    /** The last twelve weeks, by the protocol that led to the answer. */
    @GetMapping("/protocols")
    SatisfactionProtocolListJson protocols(Sight sight) {
        var tallies = new TreeMap<>(SatisfactionViews.by(cells(sight), Surveys.Cell::protocol));
        return new SatisfactionProtocolListJson(
                tallies.entrySet().stream()
                        .map(
                                of ->
                                        new SatisfactionProtocolJson(
                                                of.getKey() == 0 ? null : of.getKey(),
                                                of.getValue().asked(),
                                                of.getValue().scores(),
                                                mean(of.getValue())))
                        .toList(),
                null);
    }

    private List<Surveys.Cell> cells(Sight sight) {
        var from = clock.instant().minus(Duration.ofDays(7L * SatisfactionViews.WEEKS));
        var member = sight.may(Role.SUPERVISOR) ? null : sight.who().id();
        return surveys.cells(
                sight,
                new Choice(null, null, null, member, from, null, null, null),
                sight.who().zone());
    }

    private static @Nullable Double mean(Tally tally) {
        var mean = tally.mean();
        return mean.isEmpty() ? null : mean.getAsDouble();
    }

    private Map<ChannelId, Integer> numbers(Sight sight) {
        return channels.all(sight).stream().collect(Collectors.toMap(Channel::id, Channel::number));
    }

    private Map<QueueId, Integer> lines(Sight sight) {
        return queues.all(sight).stream().collect(Collectors.toMap(Queue::id, Queue::number));
    }

    private static AnsweredJson json(
            Survey survey,
            Survey.Given given,
            Map<ChannelId, Integer> numbers,
            Map<QueueId, Integer> lines) {
        return new AnsweredJson(
                survey.id(),
                survey.number(),
                numbers.getOrDefault(survey.channel(), 0),
                lines.getOrDefault(survey.queue(), 0),
                survey.protocol(),
                survey.member().value(),
                given.score(),
                given.at(),
                survey.askedAt(),
                remark(given.remark()));
    }

    private static @Nullable RemarkJson remark(@Nullable Remark remark) {
        if (remark == null) {
            return null;
        }
        var gist = remark.gist();
        var sentiment = gist.sentiment();
        var intent = gist.intent();
        var urgency = gist.urgency();
        return new RemarkJson(
                remark.text(),
                remark.at(),
                remark.language(),
                sentiment == null ? null : sentiment.word(),
                intent == null ? null : intent.word(),
                urgency == null ? null : urgency.word());
    }
}
