package org.tertulia.inbox.review;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.review.ReviewFact.ReviewCriteriaChanged;
import org.tertulia.inbox.review.ReviewFact.ReviewPlanChanged;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Visible;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;

/** Says which answers of a brand are reviewed, and by what. */
@UseCase
public class Planning {

    private final Plans plans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Planning(Plans plans, ApplicationEventPublisher events, Clock clock) {
        this.plans = plans;
        this.events = events;
        this.clock = clock;
    }

    /** A criterion as it is to be: a null {@code id} is a new one. */
    public record Wanted(@Nullable UUID id, String name, int weight) {}

    /**
     * What was picked before stays picked.
     *
     * @throws Refused with {@link ReviewRefusal.ShareUnfit} or {@link ReviewRefusal.WeeksUnfit}
     */
    public void plan(Sight sight, Brand brand, Plan plan) {
        if (outside(plan.percent(), 0, 100) || outside(plan.secondPercent(), 0, 100)) {
            throw new Refused(new ReviewRefusal.ShareUnfit());
        }
        if (outside(plan.newWeeks(), 0, Plan.MOST_WEEKS)) {
            throw new Refused(new ReviewRefusal.WeeksUnfit(Plan.MOST_WEEKS));
        }
        if (plans.of(sight, brand.id()).equals(plan)) {
            return;
        }
        var at = clock.instant();
        plans.put(brand.id(), plan, sight.who().id(), at);
        events.publishEvent(
                new ReviewPlanChanged(
                        brand.id(),
                        plan.percent(),
                        plan.newWeeks(),
                        plan.crises(),
                        plan.low(),
                        plan.secondPercent(),
                        sight.who().actor(),
                        at));
    }

    /**
     * By these from now on, in this order; those that are not among them judge nothing any more,
     * and what they judged stays.
     *
     * @throws Refused with {@link ReviewRefusal.CriteriaUnfit} or {@link ReviewRefusal.WeightUnfit}
     */
    public void judgeBy(Sight sight, Brand brand, List<Wanted> wanted) {
        mustFit(wanted);
        plans.begin(brand.id());
        var at = clock.instant();
        var before = plans.criteria(sight, brand.id());
        before.stream()
                .filter(known -> wanted.stream().noneMatch(it -> known.id().equals(it.id())))
                .forEach(known -> plans.retire(known, at));
        for (var place = 1; place <= wanted.size(); place++) {
            put(brand, before, wanted.get(place - 1), place);
        }
        tell(sight, brand, wanted.size(), at);
    }

    private static void mustFit(List<Wanted> wanted) {
        var names = new HashSet<String>();
        var unfit =
                wanted.isEmpty()
                        || wanted.size() > Criterion.MOST
                        || wanted.stream()
                                .map(Wanted::name)
                                .anyMatch(
                                        name ->
                                                !Visible.in(name)
                                                        || Written.length(name.strip())
                                                                > Criterion.LONGEST
                                                        || !names.add(
                                                                name.strip()
                                                                        .toLowerCase(Locale.ROOT)));
        if (unfit) {
            throw new Refused(new ReviewRefusal.CriteriaUnfit(Criterion.MOST, Criterion.LONGEST));
        }
        if (wanted.stream().anyMatch(it -> outside(it.weight(), 1, Criterion.MOST_WEIGHT))) {
            throw new Refused(new ReviewRefusal.WeightUnfit(Criterion.MOST_WEIGHT));
        }
    }

    private void put(Brand brand, List<Criterion> before, Wanted wanted, int place) {
        var name = wanted.name().strip();
        if (wanted.id() == null) {
            plans.add(brand.id(), place, name, wanted.weight());
            return;
        }
        var known =
                before.stream()
                        .filter(it -> it.id().equals(wanted.id()))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("criterion:" + wanted.id()));
        // Ours keeps its name in both languages as long as nobody gives it another one.
        var own = known.word() != null && name.equals(known.word()) ? known.name() : name;
        plans.change(new Criterion(known.id(), known.word(), own, wanted.weight()), place);
    }

    private void tell(Sight sight, Brand brand, int criteria, Instant at) {
        events.publishEvent(
                new ReviewCriteriaChanged(brand.id(), criteria, sight.who().actor(), at));
    }

    private static boolean outside(int number, int least, int most) {
        return number < least || number > most;
    }
}
