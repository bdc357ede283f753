package org.tertulia.shifts.reaching.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.reaching.Chain;
import org.tertulia.shifts.reaching.Chaining;
import org.tertulia.shifts.reaching.Chains;
import org.tertulia.shifts.reaching.Crew;
import org.tertulia.shifts.reaching.Occasion;
import org.tertulia.shifts.reaching.Plan;
import org.tertulia.shifts.reaching.ReachingRefusal;
import org.tertulia.shifts.reaching.Step;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.kit.Option;

/** {@code /shifts/chain}: whom each brand calls for what cannot wait, and who that would be now. */
@Controller
@RequestMapping("/shifts/chain")
class ChainPages {

    private static final String HERE = "/shifts/chain";

    /** Longer than anything that a form of ours sends. */
    private static final int LONGEST = 200;

    private final Chains chains;
    private final Chaining chaining;
    private final ChainAsked asked;
    private final Crew crew;
    private final Brands brands;
    private final Members members;

    ChainPages(
            Chains chains,
            Chaining chaining,
            ChainAsked asked,
            Crew crew,
            Brands brands,
            Members members) {
        this.chains = chains;
        this.chaining = chaining;
        this.asked = asked;
        this.crew = crew;
        this.brands = brands;
        this.members = members;
    }

    /** A form that was refused, as it was typed, and why. */
    private record Wrong(
            int brand, Set<String> occasions, List<ChainAsked.Typed> steps, String error) {}

    @GetMapping
    Html show(Sight sight, Page page) {
        return html(sight, page, null);
    }

    /** {@code who} and {@code minutes} are there once for each step, in order. */
    @PostMapping("/{brand:[0-9]{1,9}}")
    Object change(
            Sight sight,
            Page page,
            @PathVariable int brand,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> form) {
        var found = brands.find(brand, sight).orElseThrow(() -> new NotFound("brand:" + brand));
        var occasions = Set.copyOf(form.getOrDefault("occasion", List.of()));
        var steps = steps(form);
        try {
            chaining.change(sight, asked.chain(sight, found.id(), occasions, steps, version));
            return Redirect.to(HERE).saying("shifts.reaching.chain.saved");
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof ReachingRefusal refusal)) {
                throw refused;
            }
            var wrong = new Wrong(brand, occasions, steps, page.t(refusal));
            return ResponseEntity.status(CallPages.status(refusal)).body(html(sight, page, wrong));
        }
    }

    private static List<ChainAsked.Typed> steps(MultiValueMap<String, String> form) {
        var who = form.getOrDefault("who", List.of());
        var minutes = form.getOrDefault("minutes", List.of());
        var steps = new ArrayList<ChainAsked.Typed>();
        for (var i = 0; i < Math.min(who.size(), Chain.MOST + 1); i++) {
            var each = i < minutes.size() ? minutes.get(i) : "";
            steps.add(new ChainAsked.Typed(cut(who.get(i)), cut(each)));
        }
        return steps;
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    private Html html(Sight sight, Page page, @Nullable Wrong wrong) {
        var names =
                members.list(sight).stream().collect(Collectors.toMap(Member::id, Member::name));
        var rows =
                brands.list(sight).stream()
                        .map(brand -> row(sight, page, brand, names, wrong))
                        .toList();
        var view = new ChainsView(rows, people(sight, page), Chain.MOST);
        var titled = page.at(Place.TEAM).titled(page.t("shifts.reaching.chain"));
        return out -> JtechainsGenerated.render(out, Html.PLAIN, titled, view);
    }

    private ChainsView.Row row(
            Sight sight,
            Page page,
            Brand brand,
            Map<MemberId, String> names,
            @Nullable Wrong wrong) {
        var chain = chains.of(sight, brand.id());
        var ill = wrong != null && wrong.brand() == brand.number() ? wrong : null;
        var steps =
                ill == null
                        ? chain.steps().stream().map(step -> asked.typed(sight, step)).toList()
                        : ill.steps();
        return new ChainsView.Row(
                brand.number(),
                brand.name(),
                occasions(page, chain, ill),
                withOneMore(steps),
                chain.version(),
                plan(page, chain, names),
                ill == null ? "" : ill.error());
    }

    private static List<ChainsView.For> occasions(Page page, Chain chain, @Nullable Wrong ill) {
        return EnumSet.allOf(Occasion.class).stream()
                .map(
                        each ->
                                new ChainsView.For(
                                        each.word(),
                                        Words.occasion(page, each),
                                        ill == null
                                                ? chain.occasions().contains(each)
                                                : ill.occasions().contains(each.word())))
                .toList();
    }

    private static List<ChainAsked.Typed> withOneMore(List<ChainAsked.Typed> steps) {
        var all = new ArrayList<>(steps);
        all.removeIf(step -> step.who().isBlank());
        if (all.size() < Chain.MOST) {
            all.add(new ChainAsked.Typed("", "10"));
        }
        return all;
    }

    private List<ChainsView.Turn> plan(Page page, Chain chain, Map<MemberId, String> names) {
        var about = new Crew.About(chain.brand(), null, Set.of());
        return crew.plan(chain, about, page.now()).turns().stream()
                .map(turn -> turn(page, turn, names))
                .toList();
    }

    private static ChainsView.Turn turn(Page page, Plan.Turn turn, Map<MemberId, String> names) {
        var who = turn.step().member();
        var when =
                turn.after().isZero()
                        ? page.t("shifts.reaching.plan.now")
                        : page.t("shifts.reaching.plan.after", turn.after().toMinutes());
        return new ChainsView.Turn(
                when,
                Words.step(page, turn.step(), who == null ? "" : names.getOrDefault(who, "")),
                turn.people().stream()
                        .map(
                                each ->
                                        new ChainsView.Person(
                                                each.toString(), names.getOrDefault(each, "")))
                        .toList());
    }

    /** Whom a step may call: those on duty, the owners, or one person. */
    private List<Option> people(Sight sight, Page page) {
        var kinds =
                Arrays.stream(Step.Kind.values())
                        .filter(kind -> kind != Step.Kind.MEMBER)
                        .map(
                                kind ->
                                        new Option(
                                                kind.word(),
                                                Words.step(page, new Step(kind, null, 1), "")));
        var persons =
                members.list(sight).stream()
                        .filter(member -> !member.left())
                        .map(
                                member ->
                                        new Option(
                                                ChainAsked.MEMBER + member.handle(),
                                                member.name()));
        var none = Stream.of(new Option("", page.t("shifts.reaching.step.none")));
        return Stream.of(none, kinds, persons).flatMap(each -> each).toList();
    }
}
