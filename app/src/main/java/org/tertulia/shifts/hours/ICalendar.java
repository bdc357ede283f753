package org.tertulia.shifts.hours;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refused;

/**
 * Reads holidays from an iCalendar file (RFC 5545): each event is a day or several, once or each
 * year. What it cannot take in it says, event by event, and goes on.
 */
public final class ICalendar {

    private static final int KILOBYTES = 1_000;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_DAYS = 366;

    /** No company plans further ahead: a rule that ends later is taken as one without an end. */
    private static final int MOST_YEARS = 50;

    private static final Pattern PROPERTY =
            Pattern.compile("([A-Za-z0-9-]+)((?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)?):(.*)");

    private final ZoneId zone;
    private final Set<String> lines = new LinkedHashSet<>();
    private final List<Trouble> troubles = new ArrayList<>();

    private ICalendar(ZoneId zone) {
        this.zone = zone;
    }

    /** Why the event that begins on this line was not taken in: the key of a sentence. */
    public record Trouble(int line, String name, String key) {}

    /** What came of a file: lines of holidays as a calendar keeps them. */
    public record Read(List<String> lines, List<Trouble> troubles) {}

    private record Property(String value, String parameters) {

        boolean date() {
            return parameters.toUpperCase(Locale.ROOT).contains("VALUE=DATE") && !dateTime()
                    || value.length() == 8;
        }

        private boolean dateTime() {
            return parameters.toUpperCase(Locale.ROOT).contains("VALUE=DATE-TIME");
        }
    }

    private static final class Unread extends Exception {
        private static final long serialVersionUID = 1;
        private final String key;

        Unread(String key) {
            super(key, null, false, false);
            this.key = key;
        }
    }

    /**
     * @param zone whose clock says on which day an event of some hour lies
     * @throws Refused with {@link HoursRefusal.FileUnreadable} or {@link HoursRefusal.FileTooLarge}
     */
    public static Read read(String file, ZoneId zone) {
        if (file.length() > KILOBYTES * 1_000) {
            throw new Refused(new HoursRefusal.FileTooLarge(KILOBYTES));
        }
        if (!file.stripLeading()
                .replace("\uFEFF", "")
                .regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
            throw new Refused(new HoursRefusal.FileUnreadable());
        }
        var reader = new ICalendar(zone);
        reader.take(file);
        return new Read(List.copyOf(reader.lines), reader.troubles);
    }

    /** Lines go on where the next begins with a space. */
    private void take(String file) {
        var rows = file.split("\r\n|\r|\n", -1);
        var event = new HashMap<String, Property>();
        var begun = -1;
        var nested = 0;
        for (var at = 0; at < rows.length; at++) {
            var first = at;
            var row = new StringBuilder(rows[at]);
            while (at + 1 < rows.length
                    && (rows[at + 1].startsWith(" ") || rows[at + 1].startsWith("\t"))) {
                row.append(rows[++at].substring(1));
            }
            var found = PROPERTY.matcher(row);
            if (!found.matches()) {
                continue;
            }
            var name = Objects.requireNonNull(found.group(1)).toUpperCase(Locale.ROOT);
            var property =
                    new Property(
                            Objects.requireNonNull(found.group(3)).strip(),
                            Objects.requireNonNull(found.group(2)));
            var vevent = property.value().equalsIgnoreCase("VEVENT");
            if (name.equals("BEGIN") && vevent) {
                event.clear();
                begun = first;
                nested = 0;
            } else if (name.equals("END") && vevent && begun >= 0) {
                event(begun + 1, event);
                begun = -1;
            } else if (name.equals("BEGIN")) {
                nested++;
            } else if (name.equals("END")) {
                nested--;
            } else if (begun >= 0 && nested == 0) {
                event.putIfAbsent(name, property);
            }
        }
        if (begun >= 0) {
            troubles.add(new Trouble(begun + 1, name(event), "shifts.ical.unfinished"));
        }
    }

    private void event(int line, Map<String, Property> event) {
        try {
            var status = event.get("STATUS");
            if (status != null && status.value().equalsIgnoreCase("CANCELLED")) {
                return;
            }
            var start = event.get("DTSTART");
            if (start == null) {
                throw new Unread("shifts.ical.startless");
            }
            var first = date(start);
            var last = last(event, start, first);
            if (last.isAfter(first.plusDays(MOST_DAYS))) {
                throw new Unread("shifts.ical.tooLong");
            }
            add(event, first, last);
        } catch (Unread e) {
            troubles.add(new Trouble(line, name(event), e.key));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            troubles.add(new Trouble(line, name(event), "shifts.ical.dateUnread"));
        }
    }

    private void add(Map<String, Property> event, LocalDate first, LocalDate last) throws Unread {
        if (event.containsKey("RDATE")
                || event.containsKey("EXDATE")
                || event.containsKey("RECURRENCE-ID")) {
            throw new Unread("shifts.ical.exceptions");
        }
        var name = name(event);
        var rule = event.get("RRULE");
        if (rule == null) {
            lines.add(first.equals(last) ? first + " " + name : first + ".." + last + " " + name);
            return;
        }
        var parts = parts(rule.value());
        demandYearly(parts, first);
        var every = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        var years = years(parts, first, every);
        if (years == 0 && every == 1 && first.until(last).toTotalMonths() == 0) {
            first.datesUntil(last.plusDays(1))
                    .forEach(day -> lines.add(day.toString().substring(5) + " " + name));
            return;
        }
        for (var turn = 0; turn < (years == 0 ? MOST_YEARS : years); turn++) {
            var from = first.plusYears((long) turn * every);
            // Where there is no 29th of February, there is none of these either.
            if (from.getDayOfMonth() == first.getDayOfMonth()) {
                var to =
                        from.plusDays(
                                Duration.between(first.atStartOfDay(), last.atStartOfDay())
                                        .toDays());
                lines.add(from.equals(to) ? from + " " + name : from + ".." + to + " " + name);
            }
        }
    }

    private static Map<String, String> parts(String rule) throws Unread {
        var parts = new HashMap<String, String>();
        for (var part : rule.toUpperCase(Locale.ROOT).split(";")) {
            var at = part.indexOf('=');
            if (at < 1) {
                throw new Unread("shifts.ical.ruleUnread");
            }
            parts.put(part.substring(0, at), part.substring(at + 1));
        }
        return parts;
    }

    /** Each year on the same day: anything else is no plain yearly day. */
    private static void demandYearly(Map<String, String> parts, LocalDate first) throws Unread {
        var known = Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTH", "BYMONTHDAY");
        var plain =
                "YEARLY".equals(parts.get("FREQ"))
                        && known.containsAll(parts.keySet())
                        && parts.getOrDefault("BYMONTH", "" + first.getMonthValue())
                                .equals("" + first.getMonthValue())
                        && parts.getOrDefault("BYMONTHDAY", "" + first.getDayOfMonth())
                                .equals("" + first.getDayOfMonth())
                        && parts.getOrDefault("INTERVAL", "1").matches("[1-9]\\d?")
                        && parts.getOrDefault("COUNT", "1").matches("[1-9]\\d{0,3}");
        if (!plain) {
            throw new Unread("shifts.ical.onlyYearly");
        }
    }

    /** In how many of its years it is; 0 without an end. */
    private int years(Map<String, String> parts, LocalDate first, int every) {
        if (parts.containsKey("COUNT")) {
            return Math.min(
                    MOST_YEARS, Integer.parseInt(Objects.requireNonNull(parts.get("COUNT"))));
        }
        if (!parts.containsKey("UNTIL")) {
            return 0;
        }
        var until = date(new Property(Objects.requireNonNull(parts.get("UNTIL")), ""));
        return until.isBefore(first)
                ? 1
                : Math.min(MOST_YEARS, first.until(until).getYears() / every + 1);
    }

    /** The end is not in it (RFC 5545, 3.6.1); a moment without length is its day. */
    private LocalDate last(Map<String, Property> event, Property start, LocalDate first)
            throws Unread {
        var end = event.get("DTEND");
        var length = event.get("DURATION");
        LocalDate last = first;
        if (end != null) {
            last = end.date() ? date(end).minusDays(1) : lastOf(moment(start), moment(end));
        } else if (length != null) {
            last = lastOf(moment(start), after(moment(start), length.value()));
        }
        if (last.isBefore(first)) {
            if (end != null && date(end).isBefore(first)) {
                throw new Unread("shifts.ical.endsBefore");
            }
            return first;
        }
        return last;
    }

    private static LocalDate lastOf(LocalDateTime from, LocalDateTime to) {
        return to.isAfter(from) ? to.minusNanos(1).toLocalDate() : to.toLocalDate();
    }

    /** Of weeks, or of days and hours. */
    private static LocalDateTime after(LocalDateTime from, String length) {
        var time = length.indexOf('T');
        var days = time < 0 ? length : length.substring(0, time);
        var plus = days.equals("P") ? from : from.plus(Period.parse(days));
        return time < 0 ? plus : plus.plus(Duration.parse("PT" + length.substring(time + 1)));
    }

    private LocalDate date(Property property) {
        return moment(property).toLocalDate();
    }

    private LocalDateTime moment(Property property) {
        var value = property.value();
        if (value.length() == 8) {
            return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay();
        }
        var local =
                LocalDateTime.parse(
                        value.endsWith("Z") ? value.substring(0, value.length() - 1) : value,
                        DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT));
        if (value.endsWith("Z")) {
            Instant at = local.toInstant(ZoneOffset.UTC);
            return at.atZone(zone).toLocalDateTime();
        }
        return local;
    }

    private static String name(Map<String, Property> event) {
        @Nullable Property summary = event.get("SUMMARY");
        if (summary == null) {
            return "–";
        }
        var name =
                summary.value()
                        .replaceAll("\\\\[nN]", " ")
                        .replaceAll("\\\\(.)", "$1")
                        .replaceAll("[\\p{Cntrl}\\s]+", " ")
                        .strip();
        if (name.isEmpty()) {
            return "–";
        }
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
    }
}
