package org.tertulia.inbox.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.review.Criterion;
import org.tertulia.inbox.review.Plan;
import org.tertulia.inbox.review.Planning;
import org.tertulia.inbox.review.Plans;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /reviews/plan}: which answers are reviewed, and by what. */
@Controller
@RequestMapping(PlanPages.PATH)
class PlanPages {

    static final String PATH = "/reviews/plan";

    private final Plans plans;
    private final Planning planning;
    private final Brands brands;
    private final Members members;

    PlanPages(Plans plans, Planning planning, Brands brands, Members members) {
        this.plans = plans;
        this.planning = planning;
        this.brands = brands;
        this.members = members;
    }

    @GetMapping
    Html show(Sight sight, Page page) {
        return html(sight, page, null, 0, "");
    }

    @PostMapping("/{brand:[0-9]{1,9}}")
    Object plan(
            Sight sight,
            Page page,
            @PathVariable int brand,
            @RequestParam(defaultValue = "") String percent,
            @RequestParam(defaultValue = "") String newWeeks,
            @RequestParam(defaultValue = "false") boolean crises,
            @RequestParam(defaultValue = "false") boolean low,
            @RequestParam(defaultValue = "") String second) {
        var known = known(sight, brand);
        var typed =
                new PlanView.Ours(
                        brand,
                        known.name(),
                        percent,
                        newWeeks,
                        crises,
                        low,
                        second,
                        alone(known, number(second)),
                        rows(sight, page, known));
        try {
            planning.plan(
                    sight,
                    known,
                    new Plan(number(percent), number(newWeeks), crises, low, number(second)));
            return Redirect.to(PATH).saying("inbox.review.plan.saved", known.name());
        } catch (Refused refused) {
            return again(sight, page, typed, page.t(refused.refusal()));
        }
    }

    /** Rows in the order of the form; one without a name is left out. */
    @PostMapping("/{brand:[0-9]{1,9}}/criteria")
    Object criteria(
            Sight sight,
            Page page,
            @PathVariable int brand,
            @RequestParam MultiValueMap<String, String> fields) {
        var known = known(sight, brand);
        var rows = asked(fields);
        try {
            planning.judgeBy(
                    sight,
                    known,
                    rows.stream().map(row -> wanted(sight, page, known, row)).toList());
            return Redirect.to(PATH).saying("inbox.review.criteria.saved", known.name());
        } catch (Refused refused) {
            var typed = ours(sight, page, known);
            var again =
                    new PlanView.Ours(
                            typed.number(),
                            typed.name(),
                            typed.percent(),
                            typed.newWeeks(),
                            typed.crises(),
                            typed.low(),
                            typed.second(),
                            typed.alone(),
                            rows);
            return again(sight, page, again, page.t(refused.refusal()));
        }
    }

    private static List<PlanView.Row> asked(MultiValueMap<String, String> fields) {
        var ids = fields.getOrDefault("id", List.of());
        var names = fields.getOrDefault("name", List.of());
        var weights = fields.getOrDefault("weight", List.of());
        var rows = new ArrayList<PlanView.Row>();
        for (var n = 0; n < Math.min(ids.size(), Math.min(names.size(), weights.size())); n++) {
            if (!names.get(n).isBlank()) {
                rows.add(new PlanView.Row(ids.get(n), names.get(n), weights.get(n)));
            }
        }
        return rows;
    }

    /** One of ours that is called as we call it stays ours, in both languages. */
    private Planning.Wanted wanted(Sight sight, Page page, Brand brand, PlanView.Row row) {
        var id = id(row.id());
        var ours =
                plans.criteria(sight, brand.id()).stream()
                        .filter(it -> it.id().equals(id))
                        .filter(it -> it.name() == null)
                        .filter(it -> ReviewWords.name(page, it).equals(row.name().strip()))
                        .map(Criterion::word)
                        .findFirst();
        return new Planning.Wanted(id, ours.orElse(row.name()), number(row.weight()));
    }

    private static @Nullable UUID id(String given) {
        if (given.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException e) {
            throw new NotFound("criterion:" + given.toLowerCase(Locale.ROOT));
        }
    }

    /** What is no number is one that nothing allows. */
    private static int number(String typed) {
        var digits = typed.strip();
        return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : -1;
    }

    private Brand known(Sight sight, int brand) {
        return brands.find(brand, sight).orElseThrow(() -> new NotFound("brand:" + brand));
    }

    private ResponseEntity<Html> again(Sight sight, Page page, PlanView.Ours typed, String wrong) {
        return ResponseEntity.unprocessableContent()
                .body(html(sight, page, typed, typed.number(), wrong));
    }

    private Html html(
            Sight sight, Page page, PlanView.@Nullable Ours typed, int brand, String wrong) {
        var view =
                new PlanView(
                        brands.list(sight).stream()
                                .map(
                                        it ->
                                                typed != null && typed.number() == it.number()
                                                        ? typed
                                                        : ours(sight, page, it))
                                .toList(),
                        brand,
                        wrong);
        var titled = page.at(Place.INBOX).titled(page.t("inbox.review.plan"));
        return out -> JteplanGenerated.render(out, Html.PLAIN, titled, view);
    }

    private PlanView.Ours ours(Sight sight, Page page, Brand brand) {
        var known = plans.of(sight, brand.id());
        return new PlanView.Ours(
                brand.number(),
                brand.name(),
                String.valueOf(known.percent()),
                String.valueOf(known.newWeeks()),
                known.crises(),
                known.low(),
                String.valueOf(known.secondPercent()),
                alone(brand, known.secondPercent()),
                rows(sight, page, brand));
    }

    /** Whether a second review is wanted where there is nobody to write it. */
    private boolean alone(Brand brand, int second) {
        return second > 0 && members.supervising(brand.id()).size() < 2;
    }

    private List<PlanView.Row> rows(Sight sight, Page page, Brand brand) {
        return plans.criteria(sight, brand.id()).stream()
                .map(
                        it ->
                                new PlanView.Row(
                                        it.id().toString(),
                                        ReviewWords.name(page, it),
                                        String.valueOf(it.weight())))
                .toList();
    }
}
