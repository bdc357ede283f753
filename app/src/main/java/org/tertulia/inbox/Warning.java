package org.tertulia.inbox;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tertulia.inbox.InboxFact.PromisesWarned;
import org.tertulia.inbox.drafts.Awaited;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.routing.Takers;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Members;
import org.tertulia.shifts.reaching.Calling;
import org.tertulia.shifts.reaching.Crew;
import org.tertulia.shifts.reaching.Occasion;

/**
 * Tells who can still keep a promise that it runs out: first who has the conversation (or who may
 * approve the answer that waits in it; or, while nobody has it, who takes from its queue), then who
 * supervises the brand, at last who owns the company; where there is nobody of one kind, the next;
 * the second time people are called too, wherever they are. Each time once: what was told is
 * written down with what it tells, in one transaction.
 */
@Component
class Warning {

    /** At once, however many run out together. */
    private static final int BATCH = 500;

    private static final Actor PROGRAM = new Actor.Program("inbox");

    private final Conversations conversations;
    private final Members members;
    private final Awaited awaited;
    private final Takers takers;
    private final Queues queues;
    private final Notifying notifying;
    private final Calling calling;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Warning(
            Conversations conversations,
            Members members,
            Awaited awaited,
            Takers takers,
            Queues queues,
            Notifying notifying,
            Calling calling,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.members = members;
        this.awaited = awaited;
        this.takers = takers;
        this.queues = queues;
        this.notifying = notifying;
        this.calling = calling;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    private record Told(MemberId who, int time) {}

    private record Ran(BrandId brand, int time) {}

    /** Whom it is about: {@code queue} where they take from one. */
    private record Post(int time, BrandId brand, @Nullable QueueId queue) {}

    /** Tells of those whose time has come; whether there were any. */
    boolean warn() {
        return Boolean.TRUE.equals(transactions.execute(status -> warn(clock.instant())));
    }

    private boolean warn(Instant now) {
        var found = conversations.toTell(now, BATCH);
        var told = new LinkedHashMap<Told, List<Long>>();
        var ran = new LinkedHashMap<Ran, List<Long>>();
        // Hundreds run out together after a silence: who is at a post is asked once.
        var posts = new HashMap<Post, List<MemberId>>();
        for (var conversation : found) {
            var question = requireNonNull(conversation.question());
            var time = question.toldBy(now);
            if (time > question.told()) {
                whom(conversation, question.told(), time, posts)
                        .forEach(who -> add(told, new Told(who, time), conversation));
                add(ran, new Ran(conversation.brand(), time), conversation);
            }
        }
        conversations.save(
                found.stream()
                        .map(each -> each.with(question -> question.told(question.toldBy(now))))
                        .toList());
        told.forEach(this::tell);
        ran.forEach(this::call);
        ran.forEach(
                (key, numbers) ->
                        events.publishEvent(
                                new PromisesWarned(
                                        key.brand(), key.time(), numbers, PROGRAM, now)));
        return !found.isEmpty();
    }

    /** Once whoever has it was told and nothing came of it, people are called, brand by brand. */
    private void call(Ran ran, List<Long> numbers) {
        if (ran.time() == 2) {
            var one = numbers.size() == 1;
            calling.call(
                    new Calling.Wanted(
                            Occasion.PROMISE,
                            new Crew.About(ran.brand(), null, Set.of()),
                            "promises:" + ran.brand(),
                            sentence(ran.time(), one),
                            List.of(one ? numbers.getFirst() : (Number) numbers.size()),
                            page(numbers, "soon")));
        }
    }

    private static <K> void add(Map<K, List<Long>> all, K key, Conversation conversation) {
        all.computeIfAbsent(key, _ -> new ArrayList<>()).add(conversation.number());
    }

    /** Where the program stood still, several times have come at once. */
    private Set<MemberId> whom(
            Conversation conversation, int told, int time, Map<Post, List<MemberId>> posts) {
        var whom = new LinkedHashSet<MemberId>();
        for (var each = told + 1; each <= time; each++) {
            whom.addAll(whom(conversation, each, posts));
        }
        return whom;
    }

    private List<MemberId> whom(
            Conversation conversation, int time, Map<Post, List<MemberId>> posts) {
        var hold = conversation.hold();
        if (time == 1 && hold != null) {
            var approvers = awaited.in(conversation);
            return approvers.isEmpty() ? List.of(hold.holder()) : List.copyOf(approvers);
        }
        return posts.computeIfAbsent(
                new Post(time, conversation.brand(), time == 1 ? conversation.queue() : null),
                this::at);
    }

    /** A firm of one is told by whichever name it has. */
    private List<MemberId> at(Post post) {
        var queue = post.queue();
        var taking =
                queue == null ? List.<MemberId>of() : List.copyOf(takers.of(queues.known(queue)));
        if (!taking.isEmpty()) {
            return taking;
        }
        var supervising =
                post.time() > 2
                        ? List.<MemberId>of()
                        : members.having(Role.SUPERVISOR, post.brand());
        return supervising.isEmpty() ? members.having(Role.OWNER, post.brand()) : supervising;
    }

    /** One sentence to each, however many it is about. */
    private void tell(Told told, List<Long> numbers) {
        var one = numbers.size() == 1;
        var broken = told.time() == Question.TELLINGS;
        notifying.tell(
                told.who(),
                sentence(told.time(), one),
                List.of(one ? numbers.getFirst() : (Number) numbers.size()),
                page(numbers, broken ? "broken" : "soon"));
    }

    private static String sentence(int time, boolean one) {
        return switch (time) {
            case 1 -> one ? "inbox.notice.near" : "inbox.notice.nearMany";
            case 2 -> one ? "inbox.notice.escalated" : "inbox.notice.escalatedMany";
            default -> one ? "inbox.notice.broken" : "inbox.notice.brokenMany";
        };
    }

    private static String page(List<Long> numbers, String promise) {
        return numbers.size() == 1
                ? "/conversations/" + numbers.getFirst()
                : "/inbox?tab=all&promise=" + promise;
    }
}
