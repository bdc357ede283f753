package org.tertulia.playbook.said;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Department;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Day;
import org.tertulia.playbook.said.SaidFact.TextDropped;
import org.tertulia.playbook.said.SaidFact.TextWritten;
import org.tertulia.playbook.text.Slug;

/** Writes approved messages; each change waits for an approval before agents are offered it. */
@UseCase
public class Composing {

    private static final int MOST_HANDLE = 60;

    private final ApprovedTexts texts;
    private final Keeping keeping;
    private final Departments departments;
    private final Enclosing enclosing;
    private final Seen seen;
    private final Announcing announcing;
    private final Day day;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Composing(
            ApprovedTexts texts,
            Keeping keeping,
            Departments departments,
            Enclosing enclosing,
            Seen seen,
            Announcing announcing,
            Day day,
            ApplicationEventPublisher events,
            Clock clock) {
        this.texts = texts;
        this.keeping = keeping;
        this.departments = departments;
        this.enclosing = enclosing;
        this.seen = seen;
        this.announcing = announcing;
        this.day = day;
        this.events = events;
        this.clock = clock;
    }

    /** A new one, whose owner is who wrote it; its handle stays for ever. */
    public Text create(Sight sight, String handle, Draft draft) {
        var created = add(sight, handle, draft);
        announcing.waiting(sight.who(), created);
        return created;
    }

    /** One of many that a file brings: a new one, or a change; nobody is told of each. */
    public Text bring(Sight sight, String typed, Draft draft) {
        var handle = Sound.line(typed);
        var known = handle.isEmpty() ? null : texts.find(sight, handle).orElse(null);
        if (known == null) {
            return add(sight, handle, draft);
        }
        var held = texts.hold(sight, known.number());
        if (held.retired() != null) {
            throw new Refused(new SaidRefusal.TextRetired());
        }
        return change(sight, held, draft);
    }

    private Text add(Sight sight, String typed, Draft draft) {
        var handle = Sound.line(typed);
        if (!Slug.good(handle)) {
            throw new Refused(
                    new SaidRefusal.TextHandleUnfit(Sound.beginning(handle), MOST_HANDLE));
        }
        var content = content(sight, draft);
        var who = sight.who();
        var now = clock.instant();
        var number =
                keeping.add(handle, who.id(), now)
                        .orElseThrow(() -> new Refused(new SaidRefusal.TextHandleTaken(handle)));
        var n = keeping.add(number, content, who.id(), now);
        events.publishEvent(new TextWritten(number, n, who.actor(), now));
        return texts.find(sight, number);
    }

    /**
     * What was approved stays in use until this is approved too.
     *
     * @param edition which the person saw, and its revision: that which is open, else that which
     *     was approved; 0 and 0 for neither
     */
    public Text change(Sight sight, int number, int edition, int revision, Draft draft) {
        var held = texts.hold(sight, number);
        if (held.retired() != null) {
            throw new Refused(new SaidRefusal.TextRetired());
        }
        var open = held.open();
        seen.demand(open == null ? held.current() : open, edition, revision);
        var changed = change(sight, held, draft);
        announcing.waiting(sight.who(), changed);
        return changed;
    }

    private Text change(Sight sight, Text held, Draft draft) {
        var content = content(sight, draft);
        var current = held.current();
        var open = held.open();
        if (open == null
                ? current != null && content.equals(current.content())
                : open.stage() == Stage.WAITING && content.equals(open.content())) {
            throw new Refused(new SaidRefusal.NothingChanged());
        }
        var who = sight.who();
        var now = clock.instant();
        int n;
        if (open == null) {
            n = keeping.add(held.number(), content, who.id(), now);
        } else {
            n = open.n();
            keeping.save(open, content, who.id(), now);
        }
        events.publishEvent(new TextWritten(held.number(), n, who.actor(), now));
        return texts.find(sight, held.number());
    }

    /** Throws away what waits, or was given back. */
    public void drop(Sight sight, int number, int revision) {
        var open = open(texts.hold(sight, number));
        seen.demand(open, open.n(), revision);
        var who = sight.who();
        var now = clock.instant();
        keeping.decide(open, Stage.DROPPED, open.words(), who.id(), now);
        events.publishEvent(new TextDropped(number, open.n(), who.actor(), now));
    }

    static Edition open(Text held) {
        var open = held.open();
        if (open == null) {
            throw new Refused(new SaidRefusal.NoEditionOpen());
        }
        return open;
    }

    private Content content(Sight sight, Draft draft) {
        return Sound.content(
                draft,
                department(sight, draft.department()),
                enclosing.files(sight, draft.files()),
                day.today());
    }

    private @Nullable DepartmentId department(Sight sight, @Nullable Integer number) {
        if (number == null) {
            return null;
        }
        Department department;
        try {
            department = departments.find(sight, number);
        } catch (NotFound none) {
            throw new Refused(new SaidRefusal.DepartmentNotOpen());
        }
        if (department.closed()) {
            throw new Refused(new SaidRefusal.DepartmentNotOpen());
        }
        return department.id();
    }
}
