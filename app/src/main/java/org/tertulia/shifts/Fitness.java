package org.tertulia.shifts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** Whether a member can have a shift. */
@Component
class Fitness {

    private final Members members;
    private final Channels channels;
    private final Shifts shifts;
    private final Absences absences;
    private final Departments departments;

    Fitness(
            Members members,
            Channels channels,
            Shifts shifts,
            Absences absences,
            Departments departments) {
        this.members = members;
        this.channels = channels;
        this.shifts = shifts;
        this.absences = absences;
        this.departments = departments;
    }

    /** Refuses what cannot be attended by that member, then or ever. */
    void demand(Sight sight, Draft draft, Shift... but) {
        var member = answering(sight, draft.member());
        demandSeen(sight, draft.cover());
        demandSees(member, draft.cover());
        demandEngaged(member, draft.span().date());
        demandFree(member, draft.span(), but);
    }

    Member answering(Sight sight, MemberId who) {
        var member =
                members.find(who, sight)
                        .orElseThrow(() -> new Refused(new ShiftsRefusal.MemberMissing()));
        if (member.left() || !member.role().atLeast(Role.AGENT)) {
            throw new Refused(new ShiftsRefusal.MemberUnfit(member.name()));
        }
        return member;
    }

    /** Nobody gives away what they do not see. */
    void demandSeen(Sight sight, Cover cover) {
        if (!sight.brands().containsAll(cover.brands())) {
            throw new Refused(new ShiftsRefusal.BeyondSight());
        }
        if (cover instanceof Cover.OfChannels(var ids, _)) {
            channels.known(ids).values().stream()
                    .filter(channel -> channel.state() == ChannelState.CLOSED)
                    .findFirst()
                    .ifPresent(
                            channel -> {
                                throw new Refused(new ShiftsRefusal.ChannelOver(channel.name()));
                            });
        }
    }

    static void demandSees(Member member, Cover cover) {
        if (!cover.brands().stream().allMatch(member.reach()::includes)) {
            throw new Refused(new ShiftsRefusal.MemberBlind(member.name()));
        }
    }

    private void demandEngaged(Member member, LocalDate date) {
        departments
                .over(member.id(), date)
                .ifPresent(
                        agency -> {
                            throw new Refused(
                                    new ShiftsRefusal.AgencyOver(
                                            member.name(),
                                            agency.name(),
                                            Objects.requireNonNull(agency.agencyUntil())));
                        });
    }

    private void demandFree(Member member, Span span, Shift... but) {
        var except = Arrays.stream(but).map(Shift::number).collect(Collectors.toSet());
        shifts.overlapping(member.id(), span).stream()
                .filter(other -> !except.contains(other.number()))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw new Refused(overlaps(member, other));
                        });
        absences.of(member.id(), span.date(), span.date())
                .ifPresent(
                        absence -> {
                            throw new Refused(new ShiftsRefusal.Away(member.name(), span.date()));
                        });
    }

    private static ShiftsRefusal overlaps(Member member, Shift other) {
        return new ShiftsRefusal.Overlaps(
                member.name(),
                other.span().date(),
                clock(other.span().begins()),
                clock(other.span().ends()));
    }

    /** “9:00”, by the shift's own zone. */
    private static String clock(int minute) {
        return "%d:%02d".formatted(minute / 60 % 24, minute % 60);
    }
}
