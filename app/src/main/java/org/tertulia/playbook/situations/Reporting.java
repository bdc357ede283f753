package org.tertulia.playbook.situations;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.situations.SituationFact.SituationReported;

/** Says that no protocol fits: what happened, and what was done. */
@UseCase
public class Reporting {

    /** Characters of what happened: a line. */
    public static final int HAPPENED = 500;

    /** Characters of what was done. */
    public static final int DONE = 2_000;

    /** More would not be read. */
    public static final int MESSAGES = 40;

    private final Situations situations;
    private final Informing informing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reporting(
            Situations situations,
            Informing informing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.situations = situations;
        this.informing = informing;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is reported, by whoever keeps conversations: the playbook knows of none.
     *
     * @param messages what they said and what we answered, in order; {@link #MESSAGES} at most
     * @param left the protocol that was left because it did not fit
     */
    public record Report(
            BrandId brand,
            long conversation,
            List<MessageId> messages,
            @Nullable Integer left,
            @Nullable String happened,
            @Nullable String done) {

        public Report {
            messages = List.copyOf(messages);
        }

        private Report fit() {
            return new Report(
                    brand,
                    conversation,
                    messages,
                    left,
                    Words.happened(happened),
                    Words.done(done));
        }
    }

    /** The situation, which now waits for somebody to write a version for it, or to decide. */
    public Situation report(Sight sight, Report given) {
        if (!sight.may(Role.AGENT)) {
            throw new Refused(new SituationRefusal.OnlyAgentsReport());
        }
        var report = given.fit();
        if (report.messages().isEmpty()) {
            throw new Refused(new SituationRefusal.NothingHappened());
        }
        var who = sight.who();
        var now = clock.instant();
        var number =
                situations
                        .add(report, who.id(), now)
                        .orElseThrow(() -> new Refused(known(report.conversation())));
        events.publishEvent(
                new SituationReported(
                        number, report.brand(), report.conversation(), who.actor(), now));
        var situation = situations.find(sight, number);
        informing.reported(who, situation);
        return situation;
    }

    private SituationRefusal known(long conversation) {
        return new SituationRefusal.SituationKnown(situations.waiting(conversation).orElse(0));
    }

    /** An answer that is given while it waits belongs to what was done. */
    public void answered(long conversation, MessageId answer) {
        situations.answered(conversation, answer, MESSAGES);
    }
}
