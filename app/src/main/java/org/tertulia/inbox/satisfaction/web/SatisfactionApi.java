package org.tertulia.inbox.satisfaction.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.satisfaction.Choice;
import org.tertulia.inbox.satisfaction.Remark;
import org.tertulia.inbox.satisfaction.Survey;
import org.tertulia.inbox.satisfaction.Surveys;
import org.tertulia.kernel.Role;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;
import org.tertulia.web.Paging;

/** How content customers were, for programs. */
@RestController
@RequestMapping("/api/v1/satisfaction")
class SatisfactionApi {

    private final Surveys surveys;
    private final Channels channels;
    private final Clock clock;

    SatisfactionApi(Surveys surveys, Channels channels, Clock clock) {
        this.surveys = surveys;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * One answer; {@code member} is who answered the customer, {@code remark} null where nothing
     * was added, its text null once the person was erased.
     */
    record AnsweredJson(
            UUID id,
            long conversation,
            int channel,
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

    /** What was answered, the latest first; {@code after} is the {@code next} of the one before. */
    @GetMapping("/answers")
    AnsweredListJson answers(
            Sight sight,
            @RequestParam(required = false) @Nullable Integer channel,
            @RequestParam(required = false) @Nullable Integer score,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        var most = Paging.size(limit);
        var place = channel == null ? null : channels.find(sight, channel).id();
        var choice = new Choice(place, null, null, null, score);
        var from = Paging.after(after, SatisfactionPages::after);
        var found = surveys.answered(sight, choice, from, most + 1);
        var numbers = numbers(sight);
        var items = new ArrayList<AnsweredJson>();
        for (var survey : found.subList(0, Math.min(most, found.size()))) {
            var given = survey.given();
            if (given != null) {
                items.add(json(survey, given, numbers));
            }
        }
        return new AnsweredListJson(
                items,
                found.size() > most ? items.getLast().at() + "_" + items.getLast().id() : null);
    }

    /** The last twelve weeks, by week, person and channel. */
    @GetMapping("/weeks")
    WeekListJson weeks(Sight sight) {
        var from = clock.instant().minus(Duration.ofDays(7L * SatisfactionViews.WEEKS));
        var member = sight.may(Role.SUPERVISOR) ? null : sight.who().id();
        var choice = new Choice(null, member, from, null, null);
        var numbers = numbers(sight);
        return new WeekListJson(
                surveys.cells(sight, choice, sight.who().zone()).stream()
                        .map(
                                cell ->
                                        new SatisfactionWeekJson(
                                                cell.monday(),
                                                cell.member().value(),
                                                numbers.getOrDefault(cell.channel(), 0),
                                                cell.tally().asked(),
                                                cell.tally().scores()))
                        .toList(),
                null);
    }

    private Map<ChannelId, Integer> numbers(Sight sight) {
        return channels.all(sight).stream().collect(Collectors.toMap(Channel::id, Channel::number));
    }

    private static AnsweredJson json(
            Survey survey, Survey.Given given, Map<ChannelId, Integer> numbers) {
        return new AnsweredJson(
                survey.id(),
                survey.number(),
                numbers.getOrDefault(survey.channel(), 0),
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
