package org.tertulia.playbook.said;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Visible;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Day;
import org.tertulia.playbook.said.SaidFact.TextApproved;
import org.tertulia.playbook.said.SaidFact.TextRestored;
import org.tertulia.playbook.said.SaidFact.TextReturned;

/** Approves a text before agents use it, gives it back, or takes it from them. */
@UseCase
public class Approving {

    /** Characters of why something was given back. */
    public static final int LONGEST = 2_000;

    private final ApprovedTexts texts;
    private final Keeping keeping;
    private final Seen seen;
    private final Announcing announcing;
    private final Day day;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Approving(
            ApprovedTexts texts,
            Keeping keeping,
            Seen seen,
            Announcing announcing,
            Day day,
            ApplicationEventPublisher events,
            Clock clock) {
        this.texts = texts;
        this.keeping = keeping;
        this.seen = seen;
        this.announcing = announcing;
        this.day = day;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Agents are offered it from now on, in place of what was approved before.
     *
     * @param revision which the person saw
     */
    public Text approve(Sight sight, int number, int revision) {
        var held = waiting(sight, number, revision);
        if (held.content().expired(day.today())) {
            throw new Refused(new SaidRefusal.ExpiryOver());
        }
        var approved = approved(sight, held);
        announcing.approved(sight.who(), approved, held.savedBy());
        return approved;
    }

    /** Many at once, as they wait; nobody is told of each. */
    public void approveAll(Sight sight, List<Text> waiting) {
        demandSupervisor(sight);
        waiting.forEach(it -> approved(sight, Composing.open(it)));
    }

    private Text approved(Sight sight, Edition held) {
        var who = sight.who();
        var now = clock.instant();
        keeping.decide(held, Stage.APPROVED, null, who.id(), now);
        events.publishEvent(new TextApproved(held.text(), held.n(), who.actor(), now));
        return texts.find(sight, held.text());
    }

    /** To be changed, with the reason. */
    public Text giveBack(Sight sight, int number, int revision, String typed) {
        var held = waiting(sight, number, revision);
        var words = Sound.clean(typed).strip();
        if (!Visible.in(words) || words.length() > LONGEST) {
            throw new Refused(new SaidRefusal.ReturnWordless(LONGEST));
        }
        var who = sight.who();
        var now = clock.instant();
        keeping.decide(held, Stage.RETURNED, words, who.id(), now);
        events.publishEvent(new TextReturned(number, held.n(), who.actor(), now));
        var returned = texts.find(sight, number);
        announcing.returned(who, returned, held.savedBy());
        return returned;
    }

    /** Agents are offered it no more; what was said with it stays. */
    public Text retire(Sight sight, int number) {
        demandSupervisor(sight);
        if (texts.hold(sight, number).retired() != null) {
            throw new Refused(new SaidRefusal.TextRetired());
        }
        var now = clock.instant();
        keeping.retired(number, now);
        events.publishEvent(new SaidFact.TextRetired(number, sight.who().actor(), now));
        return texts.find(sight, number);
    }

    public Text restore(Sight sight, int number) {
        demandSupervisor(sight);
        if (texts.hold(sight, number).retired() == null) {
            throw new Refused(new SaidRefusal.TextNotRetired());
        }
        keeping.retired(number, null);
        events.publishEvent(new TextRestored(number, sight.who().actor(), clock.instant()));
        return texts.find(sight, number);
    }

    private Edition waiting(Sight sight, int number, int revision) {
        demandSupervisor(sight);
        var held = Composing.open(texts.hold(sight, number));
        seen.demand(held, held.n(), revision);
        if (held.stage() != Stage.WAITING) {
            throw new Refused(new SaidRefusal.NotWaiting());
        }
        return held;
    }

    private static void demandSupervisor(Sight sight) {
        if (!sight.may(Role.SUPERVISOR)) {
            throw new Refused(new SaidRefusal.OnlySupervisorsApprove());
        }
    }
}
