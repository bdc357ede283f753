package org.tertulia.inbox.review.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.review.Criterion;
import org.tertulia.inbox.review.Plan;
import org.tertulia.inbox.review.Planning;
import org.tertulia.inbox.review.Plans;
import org.tertulia.kernel.NotFound;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;

/** Which answers are reviewed, and by what, for programs. */
@RestController
@RequestMapping("/api/v1/reviews/plans")
class ReviewPlansApi {

    private final Plans plans;
    private final Planning planning;
    private final Brands brands;

    ReviewPlansApi(Plans plans, Planning planning, Brands brands) {
        this.plans = plans;
        this.planning = planning;
        this.brands = brands;
    }

    /**
     * Of a brand: so many in a hundred by lot, all of who answers for less than so many weeks, all
     * to crises, all that left somebody discontent; of those so many in a hundred twice.
     */
    record ReviewPlanJson(
            int brand,
            String name,
            int percent,
            int newWeeks,
            boolean crises,
            boolean low,
            int secondPercent,
            List<ReviewCriterionJson> criteria) {}

    /** {@code word} is that of one of ours, null of others; {@code name} null while it has none. */
    record ReviewCriterionJson(UUID id, @Nullable String word, @Nullable String name, int weight) {

        static ReviewCriterionJson of(Criterion criterion) {
            return new ReviewCriterionJson(
                    criterion.id(), criterion.word(), criterion.name(), criterion.weight());
        }
    }

    record ReviewPlansJson(List<ReviewPlanJson> items, @Nullable String next) {}

    /** What is left out is 0, or no. */
    record ReviewPlanBody(
            @Nullable Integer percent,
            @Nullable Integer newWeeks,
            @Nullable Boolean crises,
            @Nullable Boolean low,
            @Nullable Integer secondPercent) {

        Plan plan() {
            return new Plan(
                    percent == null ? 0 : percent,
                    newWeeks == null ? 0 : newWeeks,
                    Boolean.TRUE.equals(crises),
                    Boolean.TRUE.equals(low),
                    secondPercent == null ? 0 : secondPercent);
        }
    }

    /**
     * A criterion as it is to be: without {@code id} a new one; one of ours without a name keeps
     * the one that it has.
     */
    record ReviewCriterionBody(
            @Nullable UUID id, @Nullable String name, @Nullable Integer weight) {}

    /** In their order; those that are left out judge nothing any more. */
    record ReviewCriteriaBody(@Nullable List<ReviewCriterionBody> criteria) {}

    /** Brand by brand. */
    @GetMapping
    ReviewPlansJson plans(Sight sight) {
        return new ReviewPlansJson(
                brands.list(sight).stream().map(brand -> json(sight, brand)).toList(), null);
    }

    private ReviewPlanJson json(Sight sight, Brand brand) {
        var plan = plans.of(sight, brand.id());
        return new ReviewPlanJson(
                brand.number(),
                brand.name(),
                plan.percent(),
                plan.newWeeks(),
                plan.crises(),
                plan.low(),
                plan.secondPercent(),
                plans.criteria(sight, brand.id()).stream().map(ReviewCriterionJson::of).toList());
    }

    /** Which answers of a brand are reviewed from now on. */
    @PutMapping("/{brand:[0-9]{1,9}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void plan(Sight sight, @PathVariable int brand, @RequestBody ReviewPlanBody wanted) {
        planning.plan(sight, known(sight, brand), wanted.plan());
    }

    /** By what the answers of a brand are judged from now on. */
    @PutMapping("/{brand:[0-9]{1,9}}/criteria")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void criteria(Sight sight, @PathVariable int brand, @RequestBody ReviewCriteriaBody wanted) {
        var known = known(sight, brand);
        var before = plans.criteria(sight, known.id());
        var criteria = wanted.criteria();
        planning.judgeBy(
                sight,
                known,
                criteria == null
                        ? List.of()
                        : criteria.stream().map(it -> wanted(before, it)).toList());
    }

    private static Planning.Wanted wanted(List<Criterion> before, ReviewCriterionBody body) {
        var weight = body.weight();
        var name = body.name();
        return new Planning.Wanted(
                body.id(),
                name == null ? kept(before, body.id()) : name,
                weight == null ? 0 : weight);
    }

    private static String kept(List<Criterion> before, @Nullable UUID id) {
        for (var criterion : before) {
            if (criterion.id().equals(id)) {
                var name = criterion.name();
                var word = criterion.word();
                return name != null ? name : word == null ? "" : word;
            }
        }
        return "";
    }

    private Brand known(Sight sight, int brand) {
        return brands.find(brand, sight).orElseThrow(() -> new NotFound("brand:" + brand));
    }
}
