package org.tertulia.playbook;

import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.ProtocolFact.VersionBegun;
import org.tertulia.playbook.ProtocolFact.VersionDropped;
import org.tertulia.playbook.ProtocolFact.VersionSaved;
import org.tertulia.playbook.text.Reading;
import org.tertulia.playbook.text.Slug;

/** Writes a version of a protocol. Whatever is typed is kept, with its mistakes too. */
@UseCase
public class Drafting {

    private static final Pattern HANDLE = Pattern.compile("(?m)^protocol\\s+(\\S+)\\s*$");

    private final Protocols protocols;
    private final Writing writing;
    private final Stale stale;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafting(
            Protocols protocols,
            Writing writing,
            Stale stale,
            ApplicationEventPublisher events,
            Clock clock) {
        this.protocols = protocols;
        this.writing = writing;
        this.stale = stale;
        this.events = events;
        this.clock = clock;
    }

    /** A new protocol, by the name that stands in its text. */
    public Version create(Sight sight, String typed) {
        var text = Words.text(typed);
        var handle = handle(text);
        var who = sight.who().id();
        var number =
                writing.addProtocol(handle, who, clock.instant())
                        .orElseThrow(() -> new Refused(new PlaybookRefusal.HandleTaken(handle)));
        return begin(sight, number, text);
    }

    /** A new version of a protocol; it begins with what holds, or with this text. */
    public Version begin(Sight sight, int number, String typed) {
        var text = Words.text(typed);
        demandNothingOpen(number);
        var who = sight.who();
        var now = clock.instant();
        var n =
                writing.add(number, text, who.id(), now)
                        .orElseGet(
                                () -> {
                                    demandNothingOpen(number);
                                    throw new IllegalStateException("No version of " + number);
                                });
        writing.act(number, n, Act.What.BEGUN, null, who.id(), now);
        events.publishEvent(new VersionBegun(number, n, who.actor(), now));
        return protocols.version(sight, number, n);
    }

    private void demandNothingOpen(int number) {
        protocols
                .holdOpen(number)
                .ifPresent(
                        open -> {
                            throw new Refused(
                                    new PlaybookRefusal.AlreadyOpen(stale.name(open.savedBy())));
                        });
    }

    /**
     * Keeps the text.
     *
     * @param revision of the version which the person saw; where it is an older one nothing is
     *     changed
     */
    public Version save(Sight sight, int number, int revision, String typed) {
        var text = Words.text(typed);
        var held = stale.demandFresh(number, revision);
        if (held.state() == VersionState.PROPOSED && !sight.may(Role.SUPERVISOR)) {
            throw new Refused(new PlaybookRefusal.UnderReview());
        }
        if (held.text().equals(text)) {
            return held;
        }
        if (held.state() == VersionState.PROPOSED) {
            demandSound(held, text);
        }
        var who = sight.who();
        var now = clock.instant();
        writing.save(held, text, who.id(), now);
        writing.act(number, held.n(), Act.What.SAVED, null, who.id(), now);
        events.publishEvent(new VersionSaved(number, held.n(), who.actor(), now));
        return protocols.version(sight, number, held.n());
    }

    /** Throws away what is being written; it can still be read. */
    public void drop(Sight sight, int number, int revision) {
        var held = stale.demandFresh(number, revision);
        if (held.state() == VersionState.PROPOSED && !sight.may(Role.SUPERVISOR)) {
            throw new Refused(new PlaybookRefusal.UnderReview());
        }
        var who = sight.who();
        var now = clock.instant();
        writing.act(number, held.n(), Act.What.DROPPED, null, who.id(), now);
        writing.move(held, VersionState.DROPPED, null, null, null);
        events.publishEvent(new VersionDropped(number, held.n(), who.actor(), now));
    }

    /** What is proposed stays sound, whoever corrects it. */
    static void demandSound(Version held, String text) {
        var reading = Reading.of(text);
        var tree = reading.tree();
        if (tree != null && !tree.handle().equals(held.handle())) {
            throw new Refused(new PlaybookRefusal.HandleChanged(held.handle()));
        }
        if (!reading.sound()) {
            throw new Refused(new PlaybookRefusal.TextUnsound(reading.mistakes().size()));
        }
    }

    static String handle(String text) {
        var found = HANDLE.matcher(text);
        if (!found.find() || !Slug.good(found.group(1))) {
            throw new Refused(new PlaybookRefusal.HandleMissing());
        }
        return found.group(1);
    }
}
