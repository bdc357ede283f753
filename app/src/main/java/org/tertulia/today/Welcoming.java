package org.tertulia.today;

import static org.tertulia.inbox.read.Tables.ACT;
import static org.tertulia.inbox.read.Tables.ANSWER;
import static org.tertulia.today.db.Tables.DISMISSAL;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.listening.Watch;
import org.tertulia.listening.WatchKind;
import org.tertulia.listening.Watches;
import org.tertulia.networks.hearing.Health;
import org.tertulia.networks.hearing.Healths;
import org.tertulia.organization.Invitations;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.today.Step.Kind;

/**
 * Shows newcomers the first steps: those of a company to who sets one up, those of a person to who
 * answers. What is ticked is what is there; a member who has seen enough is not asked again.
 */
@UseCase
public class Welcoming {

    private static final String WAITING = "/inbox?tab=waiting";

    private final DSLContext db;
    private final Healths channels;
    private final Watches watches;
    private final Members members;
    private final Invitations invitations;
    private final Clock clock;

    Welcoming(
            DSLContext db,
            Healths channels,
            Watches watches,
            Members members,
            Invitations invitations,
            Clock clock) {
        this.db = db;
        this.channels = channels;
        this.watches = watches;
        this.members = members;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** Empty once all is done, or the member has seen enough; who only reads has nothing to do. */
    public Optional<FirstSteps> company(Sight sight) {
        return sight.may(Role.SUPERVISOR) && !dismissed(sight)
                ? Optional.of(new FirstSteps(ofCompany(sight))).filter(steps -> !steps.whole())
                : own(sight, Instant.EPOCH);
    }

    /**
     * What a visitor of a made-up company tries; only what was done {@code since} counts, where
     * others have acted under the same name before, and nothing while it is null.
     */
    public Optional<FirstSteps> own(Sight sight, @Nullable Instant since) {
        return sight.may(Role.AGENT) && !dismissed(sight)
                ? Optional.of(new FirstSteps(ofPerson(sight, since)))
                        .filter(steps -> !steps.whole())
                : Optional.empty();
    }

    private List<Step> ofCompany(Sight sight) {
        var health = channels.all(sight);
        return health.stream().anyMatch(each -> each.channel().managed())
                ? ofAnswering(sight, health)
                : ofListening(sight, health);
    }

    /** Listen first: there is enough to do before there is a channel of one's own. */
    private List<Step> ofListening(Sight sight, List<Health> health) {
        var about = watches.all(sight).stream().map(Watch::kind).toList();
        return List.of(
                new Step(Kind.BRAND, "/settings", !sight.brands().isEmpty()),
                new Step(Kind.CHANNEL, "/channels/new", !health.isEmpty()),
                new Step(Kind.HEARD, "/channels", heard(health)),
                new Step(Kind.WATCH_US, "/watches/new?kind=brand", about.contains(WatchKind.BRAND)),
                new Step(
                        Kind.WATCH_RIVAL,
                        "/watches/new?kind=competitor",
                        about.contains(WatchKind.COMPETITOR)),
                new Step(Kind.COLLEAGUE, "/members", accompanied(sight)));
    }

    private static boolean heard(List<Health> health) {
        return health.stream().anyMatch(channel -> channel.lastHeardAt() != null);
    }

    private List<Step> ofAnswering(Sight sight, List<Health> health) {
        return List.of(
                new Step(Kind.BRAND, "/settings", !sight.brands().isEmpty()),
                new Step(Kind.CHANNEL, "/channels/new", !health.isEmpty()),
                new Step(Kind.HEARD, "/channels", heard(health)),
                new Step(Kind.WATCH, "/watches/new", !watches.all(sight).isEmpty()),
                new Step(Kind.ANSWER, WAITING, answered(sight)),
                new Step(Kind.COLLEAGUE, "/members", accompanied(sight)));
    }

    private List<Step> ofPerson(Sight sight, @Nullable Instant since) {
        return List.of(
                new Step(Kind.OWN_CLAIM, WAITING, since != null && acted("claimed", since, sight)),
                new Step(Kind.OWN_ANSWER, WAITING, since != null && answered(since, sight)),
                new Step(
                        Kind.OWN_CLOSURE,
                        "/inbox?tab=answered",
                        since != null && acted("closed", since, sight)));
    }

    private boolean answered(Sight sight) {
        return db.fetchExists(
                ANSWER, ANSWER.DELIVERY.eq("confirmed"), ANSWER.BRAND_ID.in(sight.brandIds()));
    }

    private boolean answered(Instant since, Sight sight) {
        return db.fetchExists(
                ANSWER,
                ANSWER.DELIVERY.eq("confirmed"),
                ANSWER.MEMBER_ID.eq(sight.who().id().value()),
                ANSWER.SAID_AT.gt(since));
    }

    private boolean acted(String what, Instant since, Sight sight) {
        return db.fetchExists(
                ACT,
                ACT.WHAT.eq(what),
                ACT.MEMBER_ID.eq(sight.who().id().value()),
                ACT.AT.gt(since));
    }

    private boolean accompanied(Sight sight) {
        return members.list(sight).size() > 1
                || !invitations.open(clock.instant(), sight).isEmpty();
    }

    private boolean dismissed(Sight sight) {
        return db.fetchExists(DISMISSAL, DISMISSAL.MEMBER_ID.eq(sight.who().id().value()));
    }

    /** The member has seen enough of them. */
    public void dismiss(Sight sight) {
        db.insertInto(DISMISSAL)
                .set(DISMISSAL.MEMBER_ID, sight.who().id().value())
                .set(DISMISSAL.AT, clock.instant())
                .onConflictDoNothing()
                .execute();
    }
}
