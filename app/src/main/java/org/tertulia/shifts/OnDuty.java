package org.tertulia.shifts;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Members;

/**
 * Who is on duty at a moment, for a channel. Who is away, has left the company or does not see the
 * channel is not, whatever the roster says. For the program's own work: a person's request has a
 * sight, see {@link Shifts#attended}.
 */
@Component
@Transactional(readOnly = true)
public class OnDuty {

    /** Who comes on later than that is not next. */
    private static final Duration AHEAD = Duration.ofDays(14);

    /** A roster without a shift so long before and after is not kept. */
    private static final Duration KEPT = Duration.ofDays(28);

    private final Shifts shifts;
    private final Absences absences;
    private final Channels channels;
    private final Members members;

    OnDuty(Shifts shifts, Absences absences, Channels channels, Members members) {
        this.shifts = shifts;
        this.absences = absences;
        this.channels = channels;
        this.members = members;
    }

    /** Those who attend that channel at that moment, whose shift began first at the head. */
    public List<Duty> at(ChannelId channel, Instant at) {
        return brand(channel)
                .map(brand -> attending(channel, brand, shifts.on(at)))
                .orElse(List.of());
    }

    /** Those who come on next on that channel after a moment; several where they begin together. */
    public List<Duty> next(ChannelId channel, Instant at) {
        return brand(channel)
                .map(
                        brand ->
                                attending(channel, brand, shifts.on(at, at.plus(AHEAD))).stream()
                                        .filter(duty -> duty.begins().isAfter(at))
                                        .toList())
                .filter(later -> !later.isEmpty())
                .map(
                        later ->
                                later.stream()
                                        .filter(
                                                duty ->
                                                        duty.begins()
                                                                .equals(later.getFirst().begins()))
                                        .toList())
                .orElse(List.of());
    }

    /** All who are, wherever. */
    public Set<MemberId> at(Instant at) {
        return shifts.on(at).stream().map(Shift::member).collect(toSet());
    }

    /** Those who attend anything of that brand at that moment. */
    public Set<MemberId> at(BrandId brand, Instant at) {
        var able = able(brand);
        return shifts.on(at).stream()
                .filter(
                        shift ->
                                shift.cover() instanceof Cover.Everything
                                        || shift.cover().brands().contains(brand))
                .map(Shift::member)
                .filter(able::contains)
                .collect(toSet());
    }

    /** Whether a roster is kept for that brand around a moment. */
    public boolean kept(BrandId brand, Instant at) {
        return shifts.knows(brand, at.minus(KEPT), at.plus(KEPT));
    }

    /** What the roster says of a member around a moment, by their own zone. */
    public Rostered around(MemberId member, Instant at, ZoneId zone) {
        var today = LocalDate.ofInstant(at, zone);
        var kept =
                shifts.knows(member, at.minus(KEPT), at.plus(KEPT))
                        || absences.of(member, today, today).isPresent();
        var duties = kept ? shifts.on(member, at, at.plus(KEPT)) : List.<Shift>of();
        return new Rostered(kept, duties.stream().map(OnDuty::duty).toList());
    }

    /** The shift in which that member is at that moment. */
    public Optional<Duty> of(MemberId member, Instant at) {
        return shifts.on(at).stream()
                .filter(shift -> shift.member().equals(member))
                .map(OnDuty::duty)
                .findFirst();
    }

    /** When the shift that the member attended last before that moment ended. */
    public Optional<Instant> lastEnded(MemberId member, Instant before) {
        return shifts.lastEnded(member, before);
    }

    private Optional<BrandId> brand(ChannelId channel) {
        return Optional.ofNullable(channels.known(List.of(channel)).get(channel))
                .map(known -> known.brand());
    }

    private List<Duty> attending(ChannelId channel, BrandId brand, List<Shift> all) {
        var covering = all.stream().filter(it -> it.cover().includes(channel, brand)).toList();
        if (covering.isEmpty()) {
            return List.of();
        }
        var able = able(brand);
        return covering.stream()
                .filter(shift -> able.contains(shift.member()))
                .map(OnDuty::duty)
                .sorted(Comparator.comparing(Duty::begins).thenComparing(Duty::shift))
                .toList();
    }

    private Set<MemberId> able(BrandId brand) {
        var able = new HashSet<>(members.supervising(brand));
        able.addAll(members.having(Role.AGENT, brand));
        return able;
    }

    static Duty duty(Shift shift) {
        return new Duty(
                shift.number(), shift.member(), shift.cover(), shift.beginsAt(), shift.endsAt());
    }
}
