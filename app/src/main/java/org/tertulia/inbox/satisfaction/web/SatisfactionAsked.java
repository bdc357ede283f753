package org.tertulia.inbox.satisfaction.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.satisfaction.Choice;
import org.tertulia.kernel.MemberId;
import org.tertulia.networks.ChannelId;

/**
 * What an address asks for: a channel's number, a queue's, a protocol's (0: none), a person's
 * handle, the Monday of a week, points; null for all. What cannot be understood is left out.
 */
record SatisfactionAsked(
        @Nullable Integer channel,
        @Nullable Integer queue,
        @Nullable Integer protocol,
        @Nullable String person,
        @Nullable String week,
        @Nullable Integer score) {

    static final String PATH = "/satisfaction";

    /** Null where it is none, or none of our time. */
    @Nullable LocalDate monday() {
        try {
            var day = week == null || week.isEmpty() ? null : LocalDate.parse(week);
            return day == null || day.getYear() < 2000 || day.getYear() > 9999 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    Choice choice(
            @Nullable ChannelId channel,
            @Nullable QueueId queue,
            @Nullable MemberId member,
            ZoneId zone) {
        var monday = monday();
        return new Choice(
                channel,
                queue,
                protocol,
                member,
                monday == null ? null : monday.atStartOfDay(zone).toInstant(),
                monday == null ? null : monday.plusWeeks(1).atStartOfDay(zone).toInstant(),
                score == null || score < 1 || score > 5 ? null : score,
                null);
    }

    SatisfactionAsked of(@Nullable Integer number) {
        return new SatisfactionAsked(number, queue, protocol, person, week, score);
    }

    SatisfactionAsked from(int queue) {
        return new SatisfactionAsked(channel, queue, protocol, person, week, score);
    }

    SatisfactionAsked along(int protocol) {
        return new SatisfactionAsked(channel, queue, protocol, person, week, score);
    }

    SatisfactionAsked by(@Nullable String handle) {
        return new SatisfactionAsked(channel, queue, protocol, handle, week, score);
    }

    SatisfactionAsked in(LocalDate monday) {
        return new SatisfactionAsked(channel, queue, protocol, person, monday.toString(), score);
    }

    SatisfactionAsked giving(int points) {
        return new SatisfactionAsked(channel, queue, protocol, person, week, points);
    }

    /** The rows behind a figure. */
    String answers() {
        var query = query();
        return PATH + "/answers" + (query.isEmpty() ? "" : "?" + query);
    }

    String query() {
        var parts = new ArrayList<String>();
        if (channel != null) {
            parts.add("channel=" + channel);
        }
        if (queue != null) {
            parts.add("queue=" + queue);
        }
        if (protocol != null) {
            parts.add("protocol=" + protocol);
        }
        if (person != null && !person.isEmpty()) {
            parts.add("person=" + URLEncoder.encode(person, StandardCharsets.UTF_8));
        }
        if (monday() != null) {
            parts.add("week=" + week);
        }
        if (score != null) {
            parts.add("score=" + score);
        }
        return String.join("&", parts);
    }
}
