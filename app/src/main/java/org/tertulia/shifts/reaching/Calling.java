package org.tertulia.shifts.reaching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.identity.SecretToken;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Addresses;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;

/**
 * Calls people for what cannot wait, in the transaction of what it is about, until somebody says
 * that they see to it.
 */
@UseCase
public class Calling {

    /** What open pages of calls hear. */
    public static final String NUDGE = "calls";

    /** Where whoever was sent a link acknowledges; the link itself follows. */
    public static final String LINK = "/acknowledgements/";

    static final Actor PROGRAM = new Actor.Program("shifts");

    private final Calls calls;
    private final Chains chains;
    private final Members members;
    private final Addresses addresses;
    private final Reaching reaching;
    private final Notifying notifying;
    private final ReachingLoop loop;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Calling(
            Calls calls,
            Chains chains,
            Members members,
            Addresses addresses,
            Reaching reaching,
            Notifying notifying,
            ReachingLoop loop,
            Live live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calls = calls;
        this.chains = chains;
        this.members = members;
        this.addresses = addresses;
        this.reaching = reaching;
        this.notifying = notifying;
        this.loop = loop;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What to call for.
     *
     * @param subject what it is about, as {@code alert:12}: of one thing one call runs at a time
     * @param key of the sentence that everybody called reads, {@code args} what goes into it; it
     *     leaves the server, so nothing that a customer said belongs there
     * @param url the page of ours that it is about
     * @param after how long it may settle by itself before anybody is called
     */
    public record Wanted(
            Occasion occasion,
            Crew.About about,
            String subject,
            String key,
            List<?> args,
            String url,
            Duration after) {

        public Wanted {
            args = List.copyOf(args);
        }

        public Wanted(
                Occasion occasion,
                Crew.About about,
                String subject,
                String key,
                List<?> args,
                String url) {
            this(occasion, about, subject, key, args, url, Duration.ZERO);
        }
    }

    /** Nobody is called where the brand does not call for that, or a call about it runs already. */
    public Optional<Call> call(Wanted wanted) {
        if (!chains.of(wanted.about().brand()).occasions().contains(wanted.occasion())) {
            return Optional.empty();
        }
        var now = clock.instant();
        var begun = calls.add(wanted, now);
        begun.ifPresent(call -> begun(call, now));
        return begun;
    }

    private void begun(Call call, Instant now) {
        events.publishEvent(
                new ReachingFact.CallBegun(
                        call.number(),
                        call.brand(),
                        call.occasion().word(),
                        call.subject(),
                        PROGRAM,
                        now));
        live.nudge(call.brand(), NUDGE);
        AfterCommit.run(loop::wake);
    }

    /** What it was about is settled: nobody else is called. {@code by} is null for the program. */
    public void settle(String subject, @Nullable Sight by) {
        var who = by == null ? null : by.who().id();
        var actor = by == null ? PROGRAM : by.who().actor();
        for (var call : calls.open(subject)) {
            var now = clock.instant();
            calls.end(call, Call.State.SETTLED, who, now);
            over(call, who, "shifts.reaching.call.settled", List.of(call.number()));
            events.publishEvent(
                    new ReachingFact.CallSettled(call.number(), call.brand(), actor, now));
        }
    }

    /**
     * One sees to it. Saying so again changes nothing.
     *
     * @throws Refused with {@link ReachingRefusal.TakenBefore} or {@link
     *     ReachingRefusal.SettledBefore}
     */
    public void acknowledge(Sight sight, int number) {
        acknowledge(calls.hold(sight, number), sight.who().id(), sight.who().actor());
    }

    /**
     * The same, by what a push or a mail carried: whoever was sent it sees to it, as long as they
     * work here.
     */
    public void acknowledge(SecretToken token) {
        var holder =
                calls.holder(token)
                        .filter(each -> !addresses.of(List.of(each.member())).isEmpty())
                        .orElseThrow(() -> new Refused(new ReachingRefusal.NoSuchLink()));
        var call = calls.hold(holder.call());
        acknowledge(
                call, holder.member(), new Actor.Member(holder.member(), name(holder.member())));
    }

    private void acknowledge(Call call, MemberId who, Actor actor) {
        var end = call.end();
        if (end != null) {
            if (who.equals(end.by())) {
                return;
            }
            throw new Refused(
                    call.state() == Call.State.SETTLED || end.by() == null
                            ? new ReachingRefusal.SettledBefore()
                            : new ReachingRefusal.TakenBefore(name(end.by())));
        }
        var now = clock.instant();
        calls.end(call, Call.State.ACKNOWLEDGED, who, now);
        over(call, who, "shifts.reaching.call.taken", List.of(name(who), call.number()));
        events.publishEvent(
                new ReachingFact.CallAcknowledged(call.number(), call.brand(), actor, now));
    }

    /** What whoever has the link may know: which call, and who has it. */
    public Optional<Seen> look(SecretToken token) {
        return calls.holder(token)
                .flatMap(holder -> calls.known(holder.call()))
                .map(call -> new Seen(call, ender(call)));
    }

    /** A call, and the name of who ended it; null where nobody of us did. */
    public record Seen(Call call, @Nullable String by) {}

    private @Nullable String ender(Call call) {
        var end = call.end();
        var by = end == null ? null : end.by();
        return by == null ? null : name(by);
    }

    /** All who were called learn it, but who ended it; on a screen it takes the call's place. */
    private void over(Call call, @Nullable MemberId by, String key, List<Object> args) {
        for (var called : calls.called(call)) {
            if (!called.member().equals(by)) {
                notifying.note(called.member(), key, args, call.path());
                reaching.callOver(called.member(), call, key, args);
            }
        }
        live.nudge(call.brand(), NUDGE);
    }

    private String name(MemberId who) {
        return members.names(List.of(who)).getOrDefault(who, "");
    }
}
