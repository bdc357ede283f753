package org.tertulia.inbox.outreach.web;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.inbox.outreach.Came;
import org.tertulia.inbox.outreach.OutreachRefusal;
import org.tertulia.inbox.outreach.Purpose;
import org.tertulia.inbox.outreach.Results;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Shown;

/** Counts what came of taking part, apart from all answers. */
@Component
@Transactional(readOnly = true)
class ResultsViews {

    static final List<String> SIDES = List.of("week", "channel", "purpose", "person");

    /** Eight weeks. */
    static final Duration SPAN = Duration.ofDays(56);

    private static final int LATEST = 50;
    private static final int QUESTIONS = 20;

    private final Results results;
    private final Members members;
    private final Channels channels;
    private final Clock clock;

    ResultsViews(Results results, Members members, Channels channels, Clock clock) {
        this.results = results;
        this.members = members;
        this.channels = channels;
        this.clock = clock;
    }

    /** Of a span, and the names of whom and what it speaks. */
    record Counted(
            List<Came> came,
            Map<MemberId, String> names,
            Map<ChannelId, Channel> channels,
            Map<MessageId, Message> words) {

        String channel(Came each) {
            var channel = channels.get(each.part().channel());
            return channel == null ? "" : channel.name();
        }

        String who(Came each) {
            return names.getOrDefault(each.part().by(), "");
        }
    }

    Counted counted(Sight sight) {
        var came = results.since(sight, clock.instant().minus(SPAN));
        return new Counted(
                came,
                members.names(came.stream().map(each -> each.part().by()).collect(toSet())),
                channels.known(came.stream().map(each -> each.part().channel()).collect(toSet())),
                results.words(sight, came));
    }

    /**
     * The rows of one side, in the order of what is latest; weeks by their Mondays.
     *
     * @throws Refused with {@link OutreachRefusal.SideUnfit}
     */
    List<ResultsView.Tally> rows(Counted counted, String side, ZoneId zone) {
        if (!SIDES.contains(side)) {
            throw new Refused(new OutreachRefusal.SideUnfit(Shown.beginning(side)));
        }
        var rows = new LinkedHashMap<String, ResultsView.Tally>();
        for (var each : counted.came()) {
            var said = each.said();
            if (said != null) {
                var name =
                        switch (side) {
                            case "week" -> monday(said, zone).toString();
                            case "channel" -> counted.channel(each);
                            case "purpose" -> purpose(each).word();
                            default -> counted.who(each);
                        };
                rows.merge(name, tally(name, each), ResultsView.Tally::and);
            }
        }
        return List.copyOf(rows.values());
    }

    static Purpose purpose(Came each) {
        return Objects.requireNonNull(each.part().purpose());
    }

    static ResultsView.Tally all(List<ResultsView.Tally> rows) {
        return rows.stream()
                .reduce(new ResultsView.Tally("", 0, 0, 0, 0, 0), ResultsView.Tally::and);
    }

    private static ResultsView.Tally tally(String name, Came each) {
        return new ResultsView.Tally(
                name,
                1,
                each.replied() ? 1 : 0,
                each.thanked() ? 1 : 0,
                each.soured() ? 1 : 0,
                each.stopped() ? 1 : 0);
    }

    private static LocalDate monday(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static List<ResultsView.Asked> asked(Counted counted) {
        return counted.came().stream()
                .filter(each -> purpose(each) == Purpose.ASK && each.words() != null)
                .limit(QUESTIONS)
                .map(
                        each -> {
                            var words = counted.words().get(each.words());
                            return new ResultsView.Asked(
                                    each.number(),
                                    words == null ? null : words.text(),
                                    each.replies().stream()
                                            .map(Message::text)
                                            .filter(Objects::nonNull)
                                            .toList());
                        })
                .toList();
    }

    static List<ResultsView.Once> latest(Counted counted) {
        return counted.came().stream()
                .limit(LATEST)
                .map(
                        each ->
                                new ResultsView.Once(
                                        each.number(),
                                        purpose(each),
                                        counted.channel(each),
                                        counted.who(each),
                                        each.said(),
                                        each.replied(),
                                        each.thanked(),
                                        each.soured(),
                                        each.stopped()))
                .toList();
    }
}
