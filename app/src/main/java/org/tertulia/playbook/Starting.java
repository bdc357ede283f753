package org.tertulia.playbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.ProtocolFact.VersionApproved;
import org.tertulia.playbook.said.ApprovedTexts;
import org.tertulia.playbook.said.StarterTexts;
import org.tertulia.web.Texts;

/** Puts a manual to begin with in force, where there is none. */
@UseCase
public class Starting {

    /** The protocols of the starter manual, each a text of its own. */
    static final List<String> NAMES =
            List.of(
                    "etiquette",
                    "praise",
                    "question",
                    "complaint",
                    "our-error",
                    "rage",
                    "troll",
                    "crisis",
                    "press",
                    "legal",
                    "personal-data",
                    "suggestion",
                    "job-request",
                    "taking-part");

    private final Protocols protocols;
    private final ApprovedTexts messages;
    private final StarterTexts starterTexts;
    private final Drafting drafting;
    private final Writing writing;
    private final Acknowledgements acknowledgements;
    private final Day day;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Starting(
            Protocols protocols,
            ApprovedTexts messages,
            StarterTexts starterTexts,
            Drafting drafting,
            Writing writing,
            Acknowledgements acknowledgements,
            Day day,
            Texts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.protocols = protocols;
        this.messages = messages;
        this.starterTexts = starterTexts;
        this.drafting = drafting;
        this.writing = writing;
        this.acknowledgements = acknowledgements;
        this.day = day;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How many protocols it brought, approved messages beside them where there are none; nobody is
     * told of each, all wait to be read.
     */
    public int start(Sight sight) {
        if (!sight.may(Role.SUPERVISOR)) {
            throw new Refused(new PlaybookRefusal.OnlySupervisorsDecide());
        }
        if (!protocols.list(sight).isEmpty()) {
            throw new Refused(new PlaybookRefusal.PlaybookNotEmpty());
        }
        NAMES.forEach(name -> approve(sight, drafting.create(sight, text(name))));
        if (messages.list(sight).isEmpty()) {
            starterTexts.start(sight);
        }
        return NAMES.size();
    }

    private void approve(Sight sight, Version draft) {
        var who = sight.who();
        var now = clock.instant();
        var from = day.today();
        var why = texts.text(who.locale(), "playbook.starter.why");
        writing.move(draft, VersionState.APPROVED, who.id(), why, from);
        writing.act(draft.protocol(), draft.n(), Act.What.APPROVED, why, who.id(), now);
        acknowledgements.add(draft.protocol(), draft.n(), who.id(), now);
        events.publishEvent(
                new VersionApproved(draft.protocol(), draft.n(), from, who.actor(), now));
    }

    static String text(String name) {
        var path = "/playbook/starter/" + name + ".txt";
        try (var in = Objects.requireNonNull(Starting.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
