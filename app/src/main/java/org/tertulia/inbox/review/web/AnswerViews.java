package org.tertulia.inbox.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.review.Criterion;
import org.tertulia.inbox.review.Pick;
import org.tertulia.inbox.review.Picks;
import org.tertulia.inbox.review.Plans;
import org.tertulia.inbox.review.Review;
import org.tertulia.inbox.review.Reviews;
import org.tertulia.inbox.review.Talk;
import org.tertulia.inbox.review.web.AnswerView.Part;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Role;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Page;

/** An answer, put together for who looks at it: each sees what is theirs to see. */
@Component
class AnswerViews {

    /** Nobody has more before them. */
    private static final int COUNTED = 200;

    private final Picks picks;
    private final Plans plans;
    private final Reviews reviews;
    private final Messages messages;
    private final Members members;

    AnswerViews(Picks picks, Plans plans, Reviews reviews, Messages messages, Members members) {
        this.picks = picks;
        this.plans = plans;
        this.reviews = reviews;
        this.messages = messages;
        this.members = members;
    }

    AnswerView of(Sight sight, Page page, MessageId message, AnswerView.Typed typed) {
        var pick = picked(sight, message);
        var all = reviews.of(sight, pick);
        var part = part(sight, pick, all);
        var shown =
                all.stream()
                        .filter(it -> pick.done() || it.reviewer().equals(sight.who().id()))
                        .toList();
        var said =
                messages.byIds(sight, List.of(pick.question(), message)).stream()
                        .collect(Collectors.toMap(Message::id, Function.identity()));
        var talks = pick.done() ? reviews.talks(sight, pick) : List.<Talk>of();
        var names =
                members.names(
                        Stream.of(
                                        shown.stream().map(Review::reviewer),
                                        talks.stream().map(Talk::by),
                                        Stream.of(pick.agent()))
                                .flatMap(it -> it)
                                .distinct()
                                .toList());
        return new AnswerView(
                pick,
                names.getOrDefault(pick.agent(), ""),
                said.get(pick.question()),
                said.get(message),
                part,
                shown.stream()
                        .map(it -> new AnswerView.Seen(it, names.getOrDefault(it.reviewer(), "")))
                        .toList(),
                columns(sight, page, pick, part, shown),
                talks.stream()
                        .map(it -> new AnswerView.Told(it, names.getOrDefault(it.by(), "")))
                        .toList(),
                part == Part.REVIEWS ? picks.waiting(sight, COUNTED).size() : 0,
                typed);
    }

    /** What nobody picked may still be reviewed by who supervises; of others there is nothing. */
    private Pick picked(Sight sight, MessageId message) {
        var pick =
                picks.find(sight, message)
                        .orElseGet(
                                () -> {
                                    if (!sight.may(Role.SUPERVISOR)) {
                                        throw new NotFound("answer:" + message);
                                    }
                                    return picks.choosable(sight, message);
                                });
        var own = pick.agent().equals(sight.who().id());
        if (own ? !pick.done() : !sight.may(Role.SUPERVISOR)) {
            throw new NotFound("answer:" + message);
        }
        return pick;
    }

    private static Part part(Sight sight, Pick pick, List<Review> all) {
        if (pick.agent().equals(sight.who().id())) {
            return Part.OWN;
        }
        if (pick.done()) {
            return Part.TALKS;
        }
        return all.stream().anyMatch(it -> it.reviewer().equals(sight.who().id()))
                ? Part.WAITS
                : Part.REVIEWS;
    }

    /** Those in force for who reviews; those that were marked for who reads. */
    private List<AnswerView.Column> columns(
            Sight sight, Page page, Pick pick, Part part, List<Review> shown) {
        var criteria =
                part == Part.REVIEWS
                        ? plans.criteria(sight, pick.brand())
                        : marked(plans.named(sight), shown);
        return criteria.stream()
                .map(it -> new AnswerView.Column(it, ReviewWords.name(page, it)))
                .toList();
    }

    private static List<Criterion> marked(Map<UUID, Criterion> named, List<Review> shown) {
        var marked = new ArrayList<Criterion>();
        named.forEach(
                (id, criterion) -> {
                    if (shown.stream()
                            .flatMap(it -> it.marks().stream())
                            .anyMatch(mark -> mark.criterion().equals(id))) {
                        marked.add(criterion);
                    }
                });
        return marked;
    }
}
