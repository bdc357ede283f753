package org.tertulia.approvals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.approvals.ApprovalFact.ApprovalGranted;
import org.tertulia.approvals.ApprovalFact.ApprovalReturned;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/**
 * Decides on what others ask for. Whether one may is asked at this moment; the subject is held
 * before its request, so that of two decisions one waits and learns that it came late.
 */
@UseCase
public class Deciding {

    /** Characters of the words with which something is sent back. */
    public static final int LONGEST = 2_000;

    private final Requests requests;
    private final Deciders deciders;
    private final Calling calling;
    private final Matters matters;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deciding(
            Requests requests,
            Deciders deciders,
            Calling calling,
            Matters matters,
            Members members,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.deciders = deciders;
        this.calling = calling;
        this.matters = matters;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Agrees; with the last step it goes out. Doing so twice changes nothing.
     *
     * @param version of the request that was seen
     * @param text what it is to say instead; null where it stays
     * @throws Refused with {@link ApprovalRefusal.OwnRequest}, {@link ApprovalRefusal.NotForYou},
     *     {@link ApprovalRefusal.AgreedBefore}, {@link ApprovalRefusal.ChangedMeanwhile}, {@link
     *     ApprovalRefusal.ApprovedAlready}, {@link ApprovalRefusal.ReturnedAlready}, {@link
     *     ApprovalRefusal.WaitsNoMore}, or with why the subject cannot go out
     */
    public Request approve(Sight sight, int number, int version, @Nullable String text) {
        var request = hold(sight, number);
        if (done(sight, request, version, Act.What.GRANTED)) {
            return request;
        }
        mustDecide(sight, request, version);
        var matter = matters.of(request);
        var at = clock.instant();
        var written =
                text == null ? request.text() : matter.rewrite(sight, request.subject().id(), text);
        var granted = request.granted(sight.who().id(), written, at);
        keep(sight, granted, Act.What.GRANTED, null, at);
        events.publishEvent(
                new ApprovalGranted(
                        number,
                        granted.subject().brand(),
                        granted.asker(),
                        granted.granted().size(),
                        written,
                        written != request.text(),
                        !granted.waits(),
                        sight.who().actor(),
                        at));
        if (granted.waits()) {
            calling.call(sight, granted);
        } else {
            matter.approved(sight, granted);
            calling.changed(granted);
        }
        return granted;
    }

    /**
     * Sends it back, and says why. Doing so twice changes nothing.
     *
     * @throws Refused as {@link #approve}, and with {@link ApprovalRefusal.ReturnWordless}
     */
    public Request giveBack(Sight sight, int number, int version, String words) {
        var said = words.replace("\0", "").strip();
        var request = hold(sight, number);
        if (done(sight, request, version, Act.What.RETURNED)) {
            return request;
        }
        mustDecide(sight, request, version);
        if (said.isEmpty() || said.codePointCount(0, said.length()) > LONGEST) {
            throw new Refused(new ApprovalRefusal.ReturnWordless(LONGEST));
        }
        var at = clock.instant();
        var returned = request.ended(State.RETURNED, at);
        keep(sight, returned, Act.What.RETURNED, said, at);
        events.publishEvent(
                new ApprovalReturned(
                        number,
                        returned.subject().brand(),
                        returned.asker(),
                        returned.text(),
                        sight.who().actor(),
                        at));
        matters.of(returned).returned(sight, returned, said);
        calling.changed(returned);
        return returned;
    }

    private Request hold(Sight sight, int number) {
        var found = requests.find(sight, number);
        matters.of(found).hold(found.subject().id());
        return requests.hold(number);
    }

    /** The same click of the same person, once more. */
    private boolean done(Sight sight, Request request, int version, Act.What what) {
        var last = requests.acts(request).getLast();
        return request.version() == version + 1
                && last.what() == what
                && sight.who().id().equals(last.by());
    }

    private void mustDecide(Sight sight, Request request, int version) {
        switch (request.state()) {
            case WAITING -> {}
            case APPROVED ->
                    throw new Refused(new ApprovalRefusal.ApprovedAlready(lastOf(request)));
            case RETURNED ->
                    throw new Refused(new ApprovalRefusal.ReturnedAlready(lastOf(request)));
            case WITHDRAWN, LAPSED -> throw new Refused(new ApprovalRefusal.WaitsNoMore());
        }
        var who = deciders.person(sight);
        if (request.version() == version) {
            request.mustBeFor(who);
            return;
        }
        // Who was asked and came late is told so, rather than that others are asked now.
        var last = requests.acts(request).getLast();
        if (last.what() == Act.What.GRANTED && !who.id().equals(request.asker())) {
            throw new Refused(new ApprovalRefusal.ApprovedAlready(lastOf(request)));
        }
        request.mustBeAt(version);
    }

    private String lastOf(Request request) {
        MemberId by = Objects.requireNonNull(requests.acts(request).getLast().by());
        return members.names(List.of(by)).getOrDefault(by, "");
    }

    private void keep(
            Sight sight, Request request, Act.What what, @Nullable String words, Instant at) {
        requests.save(request);
        requests.add(
                request,
                new Act(request.version(), at, sight.who().id(), what, request.text(), words));
    }
}
