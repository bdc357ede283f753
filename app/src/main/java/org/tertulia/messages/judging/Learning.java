package org.tertulia.messages.judging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.language.OwnModel;
import org.tertulia.language.model.Models;
import org.tertulia.language.training.Guard;
import org.tertulia.language.training.Guard.Standing;
import org.tertulia.language.training.Lesson;
import org.tertulia.language.training.Teaching;
import org.tertulia.messages.judging.Learnings.Own;
import org.tertulia.organization.Sight;

/**
 * Learns from judgements. At once: the model in use is taught the lessons since it was made. At
 * night, or when somebody asks: the shipped model is taught all of them anew, and is used from then
 * on, unless the guard says that it lost more points of a question than it may.
 */
@Component
public class Learning {

    private static final Logger LOG = LoggerFactory.getLogger(Learning.class);
    private static final Actor PROGRAM = new Actor.Program("messages");

    private final Judgements judgements;
    private final Learnings learnings;
    private final OwnModel model;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Refusing refusing;
    private final Clock clock;
    private final double mostLost;
    private final ReentrantLock turn = new ReentrantLock();

    private @Nullable Own own;
    private long known;
    private @Nullable Standing shipped;
    private volatile boolean held;

    Learning(
            Judgements judgements,
            Learnings learnings,
            OwnModel model,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Refusing refusing,
            Clock clock,
            @Value("${tertulia.learning.most-lost:2}") double mostLost) {
        this.judgements = judgements;
        this.learnings = learnings;
        this.model = model;
        this.transactions = transactions;
        this.events = events;
        this.refusing = refusing;
        this.clock = clock;
        this.mostLost = mostLost;
    }

    /** Whether judgements count for their own messages only, since more would be forgotten. */
    public boolean held() {
        return held;
    }

    /** Understands from now on by all that was judged up to now, here or by another program. */
    void catchUp() {
        turn.lock();
        try {
            var last = judgements.last();
            var adopted = learnings.adopted(Models.shippedDigest()).orElse(null);
            if (last == known && Objects.equals(adopted, own == null ? null : own.learning())) {
                return;
            }
            if (adopted != null && (own == null || own.learning() != adopted)) {
                own = learnings.own(adopted);
            }
            use(judgements.lessons(own == null ? 0 : own.upTo()));
            known = last;
        } finally {
            turn.unlock();
        }
    }

    /** As when the program has just started. */
    void forget() {
        turn.lock();
        try {
            own = null;
            known = 0;
            held = false;
            model.use(Models.shipped());
        } finally {
            turn.unlock();
        }
    }

    private void use(List<Lesson> lessons) {
        var base = own == null ? Models.shipped() : own.models();
        var taught = lessons.isEmpty() ? base : Teaching.teach(base, lessons);
        held = !lessons.isEmpty() && lost(Guard.standing(taught)) > mostLost;
        model.use(held ? base : taught);
    }

    private double lost(Standing standing) {
        return standing.lost(shippedStanding());
    }

    private Standing shippedStanding() {
        if (shipped == null) {
            shipped = Guard.standing(Models.shipped());
        }
        return shipped;
    }

    /** Makes the model anew; what came of it. */
    public Learned learn(Sight sight) {
        return learn(sight.who().actor(), sight.who().id());
    }

    Learned learnByItself() {
        return learn(PROGRAM, null);
    }

    /** How many judgements of before a moment the latest learning does not know. */
    public int unlearned(Instant before) {
        return judgements.after(learnings.last().map(Learned::upTo).orElse(0L), before);
    }

    private Learned learn(Actor actor, @Nullable MemberId by) {
        var last = judgements.last();
        var lessons = judgements.lessons();
        if (lessons.isEmpty()) {
            throw new Refused(new JudgingRefusal.NoLessons());
        }
        var taught = Teaching.teach(Models.shipped(), lessons);
        var before = standing();
        var after = Guard.standing(taught);
        var adopted = after.lost(before) <= mostLost;
        var learned =
                Objects.requireNonNull(
                        transactions.execute(
                                status -> {
                                    var it =
                                            learnings.add(
                                                    clock.instant(),
                                                    lessons.size(),
                                                    last,
                                                    before.points(),
                                                    after.points(),
                                                    adopted,
                                                    by);
                                    tell(it, taught, actor);
                                    return it;
                                }));
        LOG.info(
                "Learned from {} lessons: {}",
                lessons.size(),
                adopted ? "used from now on" : "not used, it forgot too much");
        catchUp();
        return learned;
    }

    private Standing standing() {
        turn.lock();
        try {
            return shippedStanding();
        } finally {
            turn.unlock();
        }
    }

    private void tell(Learned learned, Models taught, Actor actor) {
        if (learned.adopted()) {
            learnings.adopt(learned.number(), Models.shippedDigest(), taught);
        } else {
            refusing.tell(learned);
        }
        events.publishEvent(
                new ModelLearned(
                        learned.number(),
                        learned.lessons(),
                        learned.adopted(),
                        learned.worst(),
                        Math.round(learned.lost() * 10) / 10.0,
                        actor,
                        learned.at()));
    }
}
