package org.tertulia.shifts.reaching;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Addresses;
import org.tertulia.organization.Members;
import org.tertulia.shifts.Duty;
import org.tertulia.shifts.OnDuty;

/**
 * Whom a step means at a moment. Where a brand keeps no roster, whoever is reached then counts as
 * on duty.
 */
@Component
@Transactional(readOnly = true)
public class Crew {

    private final OnDuty onDuty;
    private final Standings standings;
    private final Members members;
    private final Addresses addresses;

    Crew(OnDuty onDuty, Standings standings, Members members, Addresses addresses) {
        this.onDuty = onDuty;
        this.standings = standings;
        this.members = members;
        this.addresses = addresses;
    }

    /**
     * What it is about: a channel, or a brand as a whole; {@code among} are those who can see to
     * it, empty where any may.
     */
    public record About(BrandId brand, @Nullable ChannelId channel, Set<MemberId> among) {

        public About {
            among = Set.copyOf(among);
        }
    }

    /** Whom a chain would call if something began at that moment. */
    public Plan plan(Chain chain, About about, Instant begins) {
        return Plan.of(chain.steps(), begins, (step, at) -> at(step, about, at));
    }

    List<MemberId> at(Step step, About about, Instant at) {
        return switch (step.kind()) {
            case DUTY -> there(first(about), about, at);
            case SUPERVISOR -> there(supervising(about), about, at);
            case MEMBER -> reachable(List.of(Objects.requireNonNull(step.member())));
            case OWNER -> members.having(Role.OWNER, about.brand());
        };
    }

    /** Who answers; or of whatever role, where not everybody can see to it. */
    private List<MemberId> first(About about) {
        return about.among().isEmpty()
                ? members.having(Role.AGENT, about.brand())
                : reachable(List.copyOf(about.among()));
    }

    private List<MemberId> supervising(About about) {
        var all = members.supervising(about.brand());
        return about.among().isEmpty()
                ? all
                : all.stream().filter(about.among()::contains).toList();
    }

    private List<MemberId> there(Collection<MemberId> some, About about, Instant at) {
        if (!onDuty.kept(about.brand(), at)) {
            return some.stream().filter(who -> standings.reached(who, at)).toList();
        }
        var duty = onDuty(about, at);
        return some.stream().filter(duty::contains).toList();
    }

    private Set<MemberId> onDuty(About about, Instant at) {
        var channel = about.channel();
        return channel == null
                ? onDuty.at(about.brand(), at)
                : onDuty.at(channel, at).stream().map(Duty::member).collect(Collectors.toSet());
    }

    /** Who left since cannot sign in any more. */
    private List<MemberId> reachable(List<MemberId> some) {
        var here = addresses.of(some).keySet();
        return some.stream().filter(here::contains).toList();
    }
}
