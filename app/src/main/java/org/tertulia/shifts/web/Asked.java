package org.tertulia.shifts.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.identity.Account;
import org.tertulia.identity.Accounts;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Companies;
import org.tertulia.organization.Company;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Cover;
import org.tertulia.shifts.Draft;
import org.tertulia.shifts.Pattern;
import org.tertulia.shifts.ShiftsRefusal;
import org.tertulia.shifts.Span;

/** Reads members, days, hours and what is attended as forms and programs write them. */
@Component
class Asked {

    private static final java.util.regex.Pattern HOUR =
            java.util.regex.Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::00)?");

    /** Rosters are made for years near ours: a typing mistake is none of them. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2200;

    private final Members members;
    private final Accounts accounts;
    private final Companies companies;
    private final Brands brands;
    private final Channels channels;

    Asked(
            Members members,
            Accounts accounts,
            Companies companies,
            Brands brands,
            Channels channels) {
        this.members = members;
        this.accounts = accounts;
        this.companies = companies;
        this.brands = brands;
        this.channels = channels;
    }

    /** A shift as a form has it; what is null or blank is missing. */
    record Fields(
            @Nullable String member,
            @Nullable String date,
            @Nullable String begins,
            @Nullable String ends,
            @Nullable Boolean nextDay,
            @Nullable String zone,
            @Nullable List<String> cover) {}

    Draft draft(Sight sight, Fields fields) {
        var member = member(sight, fields.member());
        var date = date(fields.date());
        var zone = zone(fields.zone(), member.id());
        var span = Span.fit(date, minute(fields.begins()), end(fields), zone);
        return new Draft(member.id(), span, cover(sight, fields.cover()));
    }

    /** One that begins on the date of the fields, on days of the week of which Monday is 1. */
    Pattern pattern(
            Sight sight, Fields fields, Set<Integer> days, int everyWeeks, @Nullable String until) {
        var draft = draft(sight, fields);
        return new Pattern(
                0,
                draft.member(),
                days(days),
                draft.span().begins(),
                draft.span().ends(),
                draft.span().zone(),
                draft.cover(),
                everyWeeks,
                draft.span().date(),
                until == null || until.isBlank() ? null : date(until));
    }

    private static Set<DayOfWeek> days(Set<Integer> days) {
        try {
            return days.stream().map(DayOfWeek::of).collect(Collectors.toSet());
        } catch (DateTimeException e) {
            throw new Refused(new ShiftsRefusal.DaysMissing());
        }
    }

    /** By the minutes from the midnight that begins the first day. */
    static int end(Fields fields) {
        var minute = minute(fields.ends());
        return Boolean.TRUE.equals(fields.nextDay()) ? minute + Span.DAY : minute;
    }

    static int minute(@Nullable String hour) {
        var read = HOUR.matcher(hour == null ? "" : hour.strip());
        if (!read.matches()) {
            throw new Refused(new ShiftsRefusal.TimeUnfit());
        }
        var hours = Integer.parseInt(read.group(1));
        var minutes = Integer.parseInt(read.group(2));
        if (hours > 23 || minutes > 59) {
            throw new Refused(new ShiftsRefusal.TimeUnfit());
        }
        return hours * 60 + minutes;
    }

    Member member(Sight sight, @Nullable String handle) {
        return Optional.ofNullable(handle)
                .map(String::strip)
                .flatMap(given -> members.find(given, sight))
                .orElseThrow(() -> new Refused(new ShiftsRefusal.MemberMissing()));
    }

    static LocalDate date(@Nullable String written) {
        try {
            var date = LocalDate.parse(written == null ? "" : written.strip());
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        throw new Refused(new ShiftsRefusal.DateUnfit());
    }

    /** Where none is said it is the member's own, which the company's is at first. */
    ZoneId zone(@Nullable String written, MemberId member) {
        if (written == null || written.isBlank()) {
            return zone(member);
        }
        try {
            return ZoneId.of(written.strip());
        } catch (DateTimeException e) {
            throw new Refused(new ShiftsRefusal.ZoneUnfit());
        }
    }

    ZoneId zone(MemberId member) {
        return accounts.of(member)
                .map(Account::zone)
                .or(() -> companies.known().map(Company::zone))
                .orElse(ZoneOffset.UTC);
    }

    /** Everything, or one brand, or channels; where several are given the widest counts. */
    Cover cover(Sight sight, @Nullable Collection<String> given) {
        if (given == null || given.isEmpty()) {
            throw new Refused(new ShiftsRefusal.CoverMissing());
        }
        if (given.contains(CoverWords.EVERYTHING)) {
            return new Cover.Everything();
        }
        return given.stream()
                .filter(one -> one.startsWith(CoverWords.BRAND))
                .findFirst()
                .<Cover>map(one -> brand(sight, one))
                .orElseGet(() -> channels(sight, given));
    }

    private Cover brand(Sight sight, String given) {
        return brands.find(number(given, CoverWords.BRAND), sight)
                .map(brand -> new Cover.OfBrand(brand.id()))
                .orElseThrow(() -> new Refused(new ShiftsRefusal.CoverMissing()));
    }

    private Cover channels(Sight sight, Collection<String> given) {
        var meant = given.stream().distinct().map(one -> channel(sight, one)).toList();
        return new Cover.OfChannels(
                meant.stream().map(Channel::id).collect(Collectors.toSet()),
                meant.stream().map(Channel::brand).collect(Collectors.toSet()));
    }

    private Channel channel(Sight sight, String given) {
        try {
            return channels.find(sight, number(given, CoverWords.CHANNEL));
        } catch (NotFound e) {
            throw new Refused(new ShiftsRefusal.CoverMissing());
        }
    }

    private static int number(String given, String prefix) {
        try {
            return Integer.parseInt(
                    given.startsWith(prefix) ? given.substring(prefix.length()) : "");
        } catch (NumberFormatException e) {
            throw new Refused(new ShiftsRefusal.CoverMissing());
        }
    }
}
