package org.tertulia.shifts.reaching.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.reaching.Call;
import org.tertulia.shifts.reaching.Calling;
import org.tertulia.shifts.reaching.Calls;
import org.tertulia.shifts.reaching.Chain;
import org.tertulia.shifts.reaching.Chaining;
import org.tertulia.shifts.reaching.Chains;
import org.tertulia.shifts.reaching.Occasion;
import org.tertulia.shifts.reaching.Preference;
import org.tertulia.shifts.reaching.Preferences;
import org.tertulia.shifts.reaching.Preferring;
import org.tertulia.shifts.reaching.Standings;
import org.tertulia.web.Texts;

/** How people are reached, chains and calls, for programs. */
@RestController
@RequestMapping("/api/v1")
class ReachingApi {

    private static final int MOST = 100;

    private final Preferences preferences;
    private final Preferring preferring;
    private final Standings standings;
    private final Chains chains;
    private final Chaining chaining;
    private final ChainAsked asked;
    private final Calls calls;
    private final Calling calling;
    private final Brands brands;
    private final Members members;
    private final Texts texts;
    private final Clock clock;

    ReachingApi(
            Preferences preferences,
            Preferring preferring,
            Standings standings,
            Chains chains,
            Chaining chaining,
            ChainAsked asked,
            Calls calls,
            Calling calling,
            Brands brands,
            Members members,
            Texts texts,
            Clock clock) {
        this.preferences = preferences;
        this.preferring = preferring;
        this.standings = standings;
        this.chains = chains;
        this.chaining = chaining;
        this.asked = asked;
        this.calls = calls;
        this.calling = calling;
        this.brands = brands;
        this.members = members;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * How one is reached oneself; {@code reached} says whether outside the app just now, {@code
     * quietBegins} and {@code quietEnds} are {@code 22:00} by one's own clock, null for none.
     */
    record ReachJson(
            boolean reached,
            boolean byMail,
            @Nullable String quietBegins,
            @Nullable String quietEnds) {}

    /** How one wants to be reached: what is left out is off. */
    record ReachWanted(
            @Nullable Boolean byMail, @Nullable String quietBegins, @Nullable String quietEnds) {}

    /**
     * A step; {@code who} is {@code duty}, {@code supervisor}, {@code owner} or the handle of one
     * person, as {@code member:ana}.
     */
    record ChainStepJson(@Nullable String who, @Nullable Integer minutes) {}

    /**
     * The chain of a brand, by its number; {@code occasions} are {@code crisis}, {@code promise},
     * {@code approval} and {@code escalation}. A {@code version} that is sent must be the one in
     * force; 0 as long as nobody changed the usual one.
     */
    record ChainJson(
            @Nullable Integer brand,
            @Nullable List<String> occasions,
            @Nullable List<ChainStepJson> steps,
            @Nullable Integer version) {}

    /** {@code next} is always null: there are as many as brands. */
    record ChainsJson(List<ChainJson> items, @Nullable Integer next) {}

    /** Somebody who was called, by which step, counted from 1. */
    record CalledJson(String member, int step, Instant at) {}

    /**
     * A call; {@code state} is {@code calling}, {@code unanswered}, {@code acknowledged} or {@code
     * settled}; {@code endedBy} is the name of who ended it, {@code nextAt} when the next step is
     * due.
     */
    record CallJson(
            int id,
            String occasion,
            String about,
            String sentence,
            String url,
            String state,
            Instant begunAt,
            @Nullable Instant nextAt,
            @Nullable String endedBy,
            @Nullable Instant endedAt,
            List<CalledJson> called) {}

    /** {@code next} is the {@code before} of the next page; null on the last. */
    record CallsJson(List<CallJson> items, @Nullable Integer next) {}

    @GetMapping("/reach")
    ReachJson reach(Sight sight) {
        var preference = preferences.own(sight);
        var quiet = preference.quiet();
        return new ReachJson(
                standings.own(sight, clock.instant()).reached(),
                preference.byMail(),
                quiet == null ? null : Words.field(quiet.begins()),
                quiet == null ? null : Words.field(quiet.ends()));
    }

    @PutMapping("/reach")
    ReachJson prefer(Sight sight, @RequestBody ReachWanted wanted) {
        var quiet = Hours.quiet(wanted.quietBegins(), wanted.quietEnds());
        preferring.prefer(sight, new Preference(Boolean.TRUE.equals(wanted.byMail()), quiet));
        return reach(sight);
    }

    @GetMapping("/chains")
    ChainsJson chains(Sight sight) {
        return new ChainsJson(
                brands.list(sight).stream().map(brand -> json(sight, brand)).toList(), null);
    }

    @GetMapping("/chains/{brand:[0-9]{1,9}}")
    ChainJson chain(Sight sight, @PathVariable int brand) {
        return json(sight, brand(sight, brand));
    }

    @PutMapping("/chains/{brand:[0-9]{1,9}}")
    ChainJson change(Sight sight, @PathVariable int brand, @RequestBody ChainJson wanted) {
        var found = brand(sight, brand);
        var steps =
                Objects.requireNonNullElse(wanted.steps(), List.<ChainStepJson>of()).stream()
                        .map(ReachingApi::typed)
                        .toList();
        var version = wanted.version();
        var occasions = Objects.requireNonNullElse(wanted.occasions(), List.<String>of());
        chaining.change(
                sight,
                asked.chain(
                        sight,
                        found.id(),
                        occasions,
                        steps,
                        version == null ? chains.of(sight, found.id()).version() : version));
        return json(sight, found);
    }

    /** A step that calls nobody is a mistake here: a form alone has room for one. */
    private static ChainAsked.Typed typed(ChainStepJson step) {
        var who = ChainAsked.text(step.who());
        var minutes = step.minutes();
        return new ChainAsked.Typed(
                who.isBlank() ? "?" : who, minutes == null ? "" : minutes.toString());
    }

    private Brand brand(Sight sight, int number) {
        return brands.find(number, sight).orElseThrow(() -> new NotFound("brand:" + number));
    }

    private ChainJson json(Sight sight, Brand brand) {
        Chain chain = chains.of(sight, brand.id());
        return new ChainJson(
                brand.number(),
                chain.occasions().stream().map(Occasion::word).sorted().toList(),
                chain.steps().stream()
                        .map(
                                step ->
                                        new ChainStepJson(
                                                asked.typed(sight, step).who(), step.minutes()))
                        .toList(),
                chain.version());
    }

    @GetMapping("/calls")
    CallsJson calls(Sight sight, @RequestParam(defaultValue = "0") int before) {
        var all = calls.list(sight, before, MOST + 1);
        var shown = all.subList(0, Math.min(MOST, all.size()));
        return new CallsJson(
                shown.stream().map(call -> json(sight, call)).toList(),
                all.size() > MOST ? shown.getLast().number() : null);
    }

    @GetMapping("/calls/{number:[0-9]{1,9}}")
    CallJson call(Sight sight, @PathVariable int number) {
        return json(sight, calls.find(sight, number));
    }

    /** One sees to it; saying so again changes nothing. */
    @PostMapping("/calls/{number:[0-9]{1,9}}/acknowledgement")
    CallJson acknowledge(Sight sight, @PathVariable int number) {
        calling.acknowledge(sight, number);
        return call(sight, number);
    }

    private CallJson json(Sight sight, Call call) {
        var called = calls.called(call);
        var end = call.end();
        var ender = end == null ? null : end.by();
        var names =
                members.names(
                        Stream.concat(
                                        called.stream().map(Call.Called::member),
                                        Stream.ofNullable(ender))
                                .toList());
        return new CallJson(
                call.number(),
                call.occasion().word(),
                call.subject(),
                texts.text(sight.who().locale(), call.key(), call.args().toArray()),
                call.url(),
                call.state().word(),
                call.begunAt(),
                call.nextAt(),
                ender == null ? null : names.get(ender),
                end == null ? null : end.at(),
                called.stream().map(each -> json(each, names)).toList());
    }

    private static CalledJson json(Call.Called called, Map<MemberId, String> names) {
        return new CalledJson(
                names.getOrDefault(called.member(), ""), called.step() + 1, called.at());
    }
}
