package org.tertulia.inbox.satisfaction.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.satisfaction.Choice;
import org.tertulia.kernel.MemberId;
import org.tertulia.networks.ChannelId;

/**
 * What an address asks for: a channel's number, a person's handle, the Monday of a week, points;
 * null for all. What cannot be understood is left out.
 */
record SatisfactionAsked(
        @Nullable Integer channel,
        @Nullable String person,
        @Nullable String week,
        @Nullable Integer score) {

    static final String PATH = "/satisfaction";

    @Nullable LocalDate monday() {
        try {
            return week == null || week.isEmpty() ? null : LocalDate.parse(week);
        } catch (DateTimeException e) {
            return null;
        }
    }

    Choice choice(@Nullable ChannelId channel, @Nullable MemberId member, ZoneId zone) {
        var monday = monday();
        return new Choice(
                channel,
                member,
                monday == null ? null : monday.atStartOfDay(zone).toInstant(),
                monday == null ? null : monday.plusWeeks(1).atStartOfDay(zone).toInstant(),
                score == null || score < 1 || score > 5 ? null : score);
    }

    SatisfactionAsked of(@Nullable Integer number) {
        return new SatisfactionAsked(number, person, week, score);
    }

    SatisfactionAsked by(@Nullable String handle) {
        return new SatisfactionAsked(channel, handle, week, score);
    }

    SatisfactionAsked in(LocalDate monday) {
        return new SatisfactionAsked(channel, person, monday.toString(), score);
    }

    SatisfactionAsked giving(int points) {
        return new SatisfactionAsked(channel, person, week, points);
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
