package org.tertulia.inbox.review.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tertulia.inbox.review.Agreement;
import org.tertulia.inbox.review.Plans;
import org.tertulia.inbox.review.Reviews;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;

/** {@code /reviews/agreement}: how far those who review are apart. */
@Controller
class AgreementPages {

    /** So that a change of mind shows. */
    static final Duration PERIOD = Duration.ofDays(180);

    private final Reviews reviews;
    private final Plans plans;
    private final Members members;

    AgreementPages(Reviews reviews, Plans plans, Members members) {
        this.reviews = reviews;
        this.plans = plans;
        this.members = members;
    }

    @GetMapping("/reviews/agreement")
    Html show(Sight sight, Page page) {
        var twice = reviews.twice(sight, page.now().minus(PERIOD));
        var view = new AgreementView(criteria(sight, page, twice), pairs(twice));
        var titled = page.at(Place.INBOX).titled(page.t("inbox.review.agreement"));
        return out -> JteagreementGenerated.render(out, Html.PLAIN, titled, view);
    }

    private List<AgreementView.Row> criteria(Sight sight, Page page, List<Reviews.Twice> twice) {
        var rows = new ArrayList<AgreementView.Row>();
        plans.named(sight)
                .forEach(
                        (id, criterion) -> {
                            var agreement =
                                    of(twice.stream().filter(it -> it.criterion().equals(id)));
                            if (agreement.pairs() > 0) {
                                rows.add(
                                        new AgreementView.Row(
                                                ReviewWords.name(page, criterion), agreement));
                            }
                        });
        return rows;
    }

    /** Whoever was first: two people are one pair. */
    private List<AgreementView.Row> pairs(List<Reviews.Twice> twice) {
        Map<MemberId, String> names =
                members.names(
                        twice.stream()
                                .flatMap(it -> Stream.of(it.first(), it.second()))
                                .distinct()
                                .toList());
        var together =
                twice.stream()
                        .collect(
                                Collectors.groupingBy(
                                        it ->
                                                Stream.of(it.first(), it.second())
                                                        .map(who -> names.getOrDefault(who, ""))
                                                        .sorted()
                                                        .collect(Collectors.joining(" · ")),
                                        TreeMap::new,
                                        Collectors.toList()));
        var rows = new LinkedHashMap<String, Agreement>();
        together.forEach((pair, all) -> rows.put(pair, of(all.stream())));
        return rows.entrySet().stream()
                .map(it -> new AgreementView.Row(it.getKey(), it.getValue()))
                .toList();
    }

    static Agreement of(Stream<Reviews.Twice> twice) {
        return Agreement.of(twice.map(Reviews.Twice::points).toList());
    }
}
