package org.tertulia.inbox.handover;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.OnDuty;

/** What colleagues left for somebody: since their last shift ended, over a weekend in any case. */
@Component
@Transactional(readOnly = true)
class Notes {

    private static final Duration LEAST = Duration.ofDays(3);
    private static final int MOST = 200;
    private static final int SHOWN = 20;

    private final Handovers handovers;
    private final OnDuty onDuty;
    private final Members members;

    Notes(Handovers handovers, OnDuty onDuty, Members members) {
        this.handovers = handovers;
        this.onDuty = onDuty;
        this.members = members;
    }

    List<Note> of(Sight sight, Instant now) {
        var team = members.list(sight).stream().collect(toMap(Member::id, it -> it));
        return handovers.noted(sight, since(sight.who().id(), now), MOST).stream()
                .filter(each -> meant(sight.who().id(), each, team))
                .limit(SHOWN)
                .map(each -> note(each, team))
                .toList();
    }

    private Instant since(MemberId reader, Instant now) {
        var least = now.minus(LEAST);
        return onDuty.lastEnded(reader, now).filter(ended -> ended.isBefore(least)).orElse(least);
    }

    private static boolean meant(MemberId who, Handover left, Map<MemberId, Member> team) {
        var writer = team.get(left.from());
        var reader = team.get(who);
        return writer != null
                && reader != null
                && (who.equals(left.to()) || mayRead(reader, writer));
    }

    /** A note may speak of whatever its writer sees: it is for who sees as much, or was named. */
    static boolean mayRead(Member reader, Member writer) {
        return reader.reach().all()
                || !writer.reach().all()
                        && reader.reach().brands().containsAll(writer.reach().brands());
    }

    private static Note note(Handover left, Map<MemberId, Member> team) {
        return new Note(
                left.from(),
                Objects.requireNonNull(team.get(left.from())).name(),
                left.at(),
                left.handed() + left.returned(),
                Objects.requireNonNull(left.note()));
    }
}
