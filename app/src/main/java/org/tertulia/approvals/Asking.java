package org.tertulia.approvals;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.approvals.ApprovalFact.ApprovalAsked;
import org.tertulia.approvals.ApprovalFact.ApprovalLapsed;
import org.tertulia.approvals.ApprovalFact.ApprovalRenewed;
import org.tertulia.approvals.ApprovalFact.ApprovalWithdrawn;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;

/**
 * Asks others to agree, for the module whose subject it is; which holds the subject before it calls
 * any of these.
 */
@UseCase
public class Asking {

    private final Requests requests;
    private final Deciders deciders;
    private final Calling calling;
    private final Matters matters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Asking(
            Requests requests,
            Deciders deciders,
            Calling calling,
            Matters matters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.deciders = deciders;
        this.calling = calling;
        this.matters = matters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param text the version of its text
     * @param steps who agrees, one after the other
     * @throws Refused with {@link ApprovalRefusal.NobodyToAsk}
     */
    public Request ask(
            Sight sight, Subject subject, int text, List<Approvers> steps, @Nullable Instant due) {
        mustBeEnough(sight, subject, steps);
        var at = clock.instant();
        var asked = requests.add(Request.asked(subject, text, steps, due, sight.who().id(), at));
        requests.add(
                asked, new Act(asked.version(), at, sight.who().id(), Act.What.ASKED, text, null));
        events.publishEvent(
                new ApprovalAsked(
                        asked.number(),
                        subject.brand(),
                        subject.kind(),
                        subject.id(),
                        steps.size(),
                        sight.who().actor(),
                        at));
        calling.call(sight, asked);
        return asked;
    }

    /** Who asked wrote another text: all steps begin again. */
    public Request change(
            Sight sight, Request seen, int text, List<Approvers> steps, @Nullable Instant due) {
        mustBeEnough(sight, seen.subject(), steps);
        var request = requests.hold(seen.number());
        var at = clock.instant();
        var changed = request.renewed(text, steps, due);
        requests.save(changed);
        requests.add(
                changed,
                new Act(changed.version(), at, sight.who().id(), Act.What.CHANGED, text, null));
        events.publishEvent(renewed(changed, sight.who().actor(), at));
        calling.call(sight, changed);
        return changed;
    }

    private void mustBeEnough(Sight sight, Subject subject, List<Approvers> steps) {
        if (!deciders.enough(sight, subject.brand(), steps)) {
            throw new Refused(new ApprovalRefusal.NobodyToAsk());
        }
    }

    /**
     * What it is about went on: whoever looked at it before looks again. Those who had agreed are
     * told; whoever has not is shown it as it is now.
     */
    public void renew(Subject subject, @Nullable Instant due, Actor by) {
        requests.hold(subject.kind(), subject.id())
                .ifPresent(
                        request -> {
                            var at = clock.instant();
                            var renewed = request.renewed(request.text(), request.steps(), due);
                            requests.save(renewed);
                            requests.add(renewed, byProgram(renewed, Act.What.RENEWED, at));
                            events.publishEvent(renewed(renewed, by, at));
                            calling.again(renewed, request.granted());
                        });
    }

    private static ApprovalRenewed renewed(Request request, Actor by, Instant at) {
        return new ApprovalRenewed(
                request.number(), request.subject().brand(), request.text(), by, at);
    }

    /** There is nothing left to decide. */
    public void lapse(Subject subject, Actor by) {
        requests.hold(subject.kind(), subject.id())
                .ifPresent(
                        request -> {
                            var at = clock.instant();
                            var lapsed = request.ended(State.LAPSED, at);
                            requests.save(lapsed);
                            requests.add(lapsed, byProgram(lapsed, Act.What.LAPSED, at));
                            events.publishEvent(
                                    new ApprovalLapsed(lapsed.number(), subject.brand(), by, at));
                            calling.changed(lapsed);
                        });
    }

    private static Act byProgram(Request request, Act.What what, Instant at) {
        return new Act(request.version(), at, null, what, request.text(), null);
    }

    /**
     * Who asked takes it back; where it waits no more nothing changes.
     *
     * @throws NotFound when it is nobody's whom the member is
     */
    public void withdraw(Sight sight, int number) {
        var found = requests.find(sight, number);
        if (!found.asker().equals(sight.who().id())) {
            throw new NotFound("approval:" + number);
        }
        var matter = matters.of(found);
        matter.hold(found.subject().id());
        var request = requests.hold(number);
        if (request.waits()) {
            var at = clock.instant();
            var withdrawn = end(sight.who().id(), request, at);
            matter.withdrawn(sight, withdrawn);
            events.publishEvent(
                    new ApprovalWithdrawn(
                            number, withdrawn.subject().brand(), sight.who().actor(), at));
            calling.changed(withdrawn);
        } else if (request.state() != State.WITHDRAWN) {
            throw new Refused(new ApprovalRefusal.WaitsNoMore());
        }
    }

    private Request end(MemberId by, Request request, Instant at) {
        var ended = request.ended(State.WITHDRAWN, at);
        requests.save(ended);
        requests.add(
                ended, new Act(ended.version(), at, by, Act.What.WITHDRAWN, request.text(), null));
        return ended;
    }

    /** The request that waits for a decision on this subject, to change it. */
    public Optional<Request> waiting(Subject subject) {
        return requests.hold(subject.kind(), subject.id());
    }

    /** When a person is erased, why these were sent back is forgotten. */
    public void forget(String kind, Collection<UUID> subjects) {
        if (!subjects.isEmpty()) {
            requests.erase(kind, subjects);
        }
    }
}
