package org.tertulia.listening.rounds.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.listening.rounds.Due;
import org.tertulia.listening.rounds.Novelty;
import org.tertulia.listening.rounds.Schedule;
import org.tertulia.networks.hearing.ConditionLook;
import org.tertulia.networks.hearing.Health.Condition;
import org.tertulia.web.Page;

/** What these pages call things. */
final class RoundWords {

    private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private RoundWords() {}

    /** “Every 2 h, from 9:00 to 20:00, every day”. */
    static String schedule(Page page, Schedule schedule) {
        return page.t(
                "listening.round.schedule",
                every(page, schedule.every()),
                hour(schedule.begins()),
                hour(schedule.ends()),
                days(page, schedule.days()));
    }

    static String every(Page page, int minutes) {
        if (minutes == Schedule.DAY) {
            return page.t("listening.round.every.day");
        }
        return minutes % 60 == 0
                ? page.t("listening.round.every.hours", minutes / 60)
                : page.t("listening.round.every.minutes", minutes);
    }

    /** Midnight at the end of the day is 24:00, as on a timetable. */
    static String hour(int minute) {
        return "%d:%02d".formatted(minute / 60, minute % 60);
    }

    private static String days(Page page, Set<DayOfWeek> days) {
        if (days.size() == DayOfWeek.values().length) {
            return page.t("listening.round.days.all");
        }
        return days.equals(WORKING)
                ? page.t("listening.round.days.working")
                : Arrays.stream(DayOfWeek.values())
                        .filter(days::contains)
                        .map(day -> day(page.locale(), day))
                        .collect(Collectors.joining(", "));
    }

    static String day(Locale locale, DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, locale);
    }

    static String due(Page page, Due due, Map<MemberId, String> names) {
        return switch (due) {
            case Due.Person person -> names.getOrDefault(person.member(), "");
            case Due.Everybody everybody ->
                    everybody.role() == Role.AGENT
                            ? page.t("listening.round.due.agents")
                            : page.t("listening.round.due.supervisors");
        };
    }

    /** “13:00”; with the day where it is another one. */
    static String moment(Page page, Instant at) {
        var then = at.atZone(page.zone());
        return then.toLocalDate().equals(page.now().atZone(page.zone()).toLocalDate())
                ? page.time(at)
                : DateTimeFormatter.ofPattern("EEE d", page.locale()).format(then)
                        + ", "
                        + page.time(at);
    }

    static String brought(Page page, Novelty novelty) {
        return brought(page, novelty.messages(), novelty.mentions());
    }

    /** “12 messages, 3 mentions”. */
    static String brought(Page page, int messages, int mentions) {
        return messages == 0
                ? page.t("listening.round.nothing")
                : page.t("listening.round.brought", messages, mentions);
    }

    /** How the channel was when somebody signed. */
    static String condition(Page page, String word) {
        return page.t(ConditionLook.of(Condition.of(word)).key());
    }
}
