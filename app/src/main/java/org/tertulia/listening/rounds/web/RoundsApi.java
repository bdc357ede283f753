package org.tertulia.listening.rounds.web;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.listening.rounds.Due;
import org.tertulia.listening.rounds.Plan;
import org.tertulia.listening.rounds.Planning;
import org.tertulia.listening.rounds.Plans;
import org.tertulia.listening.rounds.Round;
import org.tertulia.listening.rounds.Rounds;
import org.tertulia.listening.rounds.RoundsRefusal;
import org.tertulia.listening.rounds.SigningOff;
import org.tertulia.listening.rounds.Stop;
import org.tertulia.listening.rounds.Walk;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Paging;

/** Rounds, for programs. */
@RestController
@RequestMapping("/api/v1/rounds")
class RoundsApi {

    private final Walk walk;
    private final Rounds rounds;
    private final Plans plans;
    private final SigningOff signingOff;
    private final Planning planning;
    private final PlanAsked reading;
    private final Channels channels;
    private final Members members;
    private final Clock clock;

    RoundsApi(
            Walk walk,
            Rounds rounds,
            Plans plans,
            SigningOff signingOff,
            Planning planning,
            PlanAsked reading,
            Channels channels,
            Members members,
            Clock clock) {
        this.walk = walk;
        this.rounds = rounds;
        this.plans = plans;
        this.signingOff = signingOff;
        this.planning = planning;
        this.reading = reading;
        this.channels = channels;
        this.members = members;
        this.clock = clock;
    }

    /** {@code next} is the number to go on after; null at the end. */
    record RoundsJson(List<RoundJson> items, @Nullable Integer next) {}

    /** {@code upTo} is that of the round's novelty. */
    record Seen(@Nullable Long upTo) {}

    /** The rounds of one channel; hours by the company's clock, days from 1, Monday. */
    record PlanJson(
            @Nullable Integer channel,
            @Nullable Integer everyMinutes,
            @Nullable String begins,
            @Nullable String ends,
            @Nullable Set<Integer> days,
            @Nullable String due) {}

    record PlansJson(List<PlanJson> items, @Nullable Integer next) {}

    /** How channels and people are called in the answers. */
    private record Names(Map<ChannelId, Integer> channels, Map<MemberId, Member> members) {}

    /** Those of now, signed off or not. */
    @GetMapping
    RoundsJson now(Sight sight) {
        var names = names(sight);
        return new RoundsJson(
                walk.stops(sight).stream().map(stop -> json(stop, names)).toList(), null);
    }

    /** The latest first; {@code after} is the {@code next} of the answer before. */
    @GetMapping("/history")
    RoundsJson history(
            Sight sight,
            @RequestParam(required = false) @Nullable Integer channel,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(defaultValue = "100") int limit) {
        var most = Paging.size(limit);
        var chosen = channel == null ? null : channels.find(sight, channel).id();
        var found = rounds.history(sight, chosen, Paging.after(after), most + 1);
        var names = names(sight);
        var items = found.stream().limit(most).map(round -> json(round, names)).toList();
        return new RoundsJson(items, found.size() > most ? items.getLast().id() : null);
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    RoundJson show(Sight sight, @PathVariable int number) {
        var names = names(sight);
        return walk.stops(sight).stream()
                .filter(stop -> stop.round().number() == number)
                .findFirst()
                .map(stop -> json(stop, names))
                .orElseGet(() -> json(rounds.find(sight, number), names));
    }

    /** Who signs again, or a moment after somebody else, gets the sign-off that is there. */
    @PostMapping("/{number:[0-9]{1,9}}/sign-off")
    RoundJson signOff(Sight sight, @PathVariable int number, @RequestBody Seen seen) {
        if (seen.upTo() == null) {
            throw new Refused(new RoundsRefusal.SeenMissing());
        }
        return json(signingOff.signOff(sight, number, seen.upTo()), names(sight));
    }

    /** Of the channels that have rounds. */
    @GetMapping("/plans")
    PlansJson plans(Sight sight) {
        var names = names(sight);
        return new PlansJson(
                plans.all(sight).stream().map(plan -> json(plan, names)).toList(), null);
    }

    /** {@code channel} is the number in the address. */
    @PutMapping("/plans/{channel}")
    PlanJson plan(Sight sight, @PathVariable int channel, @RequestBody PlanJson asked) {
        Collection<Integer> days = asked.days() == null ? Set.of() : asked.days();
        var every = asked.everyMinutes() == null ? 0 : asked.everyMinutes();
        var schedule = PlanAsked.schedule(every, asked.begins(), asked.ends(), days);
        planning.plan(sight, List.of(channel), schedule, reading.due(sight, asked.due()));
        return plans.find(sight, channels.find(sight, channel).id())
                .map(plan -> json(plan, names(sight)))
                .orElseThrow(() -> new NotFound("plan:" + channel));
    }

    @DeleteMapping("/plans/{channel}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(Sight sight, @PathVariable int channel) {
        planning.drop(sight, List.of(channel));
    }

    private Names names(Sight sight) {
        return new Names(
                channels.all(sight).stream()
                        .collect(Collectors.toMap(Channel::id, Channel::number)),
                members.list(sight).stream().collect(Collectors.toMap(Member::id, it -> it)));
    }

    private static RoundJson json(Stop stop, Names names) {
        return RoundJson.of(
                stop.round(),
                stop.state(),
                stop.channel().number(),
                due(stop.round().due(), names),
                by(stop.round(), names),
                stop.state().isOpen() ? RoundJson.of(stop.novelty(), stop.quiet()) : null,
                stop.health().condition().word());
    }

    private RoundJson json(Round round, Names names) {
        return RoundJson.of(
                round,
                round.state(clock.instant()),
                names.channels().getOrDefault(round.channel(), 0),
                due(round.due(), names),
                by(round, names),
                null,
                null);
    }

    private static PlanJson json(Plan plan, Names names) {
        var schedule = plan.schedule();
        return new PlanJson(
                names.channels().getOrDefault(plan.channel(), 0),
                schedule.every(),
                RoundWords.hour(schedule.begins()),
                RoundWords.hour(schedule.ends()),
                schedule.days().stream()
                        .map(day -> day.getValue())
                        .collect(Collectors.toCollection(TreeSet::new)),
                due(plan.due(), names));
    }

    private static String due(Due due, Names names) {
        return switch (due) {
            case Due.Everybody everybody -> PlanAsked.turn(everybody.role());
            case Due.Person person -> {
                var member = names.members().get(person.member());
                yield PlanAsked.MEMBER + (member == null ? "" : member.handle());
            }
        };
    }

    private static String by(Round round, Names names) {
        var signOff = round.signOff();
        var member = signOff == null ? null : names.members().get(signOff.by());
        return member == null ? "" : member.name();
    }
}
