package org.tertulia.inbox.outreach;

import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.Beginning;
import org.tertulia.inbox.walking.Walking;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Protocols;

/** Begins a conversation with the manners of the house at hand: their protocol is walked in it. */
@UseCase
public class TakingPart {

    /** How the starter manual calls the protocol. */
    public static final String PROTOCOL = "taking-part";

    private final Beginning beginning;
    private final Protocols protocols;
    private final Walking walking;
    private final AudienceQuestions questions;

    TakingPart(
            Beginning beginning,
            Protocols protocols,
            Walking walking,
            AudienceQuestions questions) {
        this.beginning = beginning;
        this.protocols = protocols;
        this.walking = walking;
        this.questions = questions;
    }

    /**
     * Gives the number of the conversation; the same person twice begins one.
     *
     * @throws Refused as {@link Beginning#begin}
     */
    public long takePart(Sight sight, MessageId message, Purpose purpose) {
        return takePart(sight, message, purpose, null);
    }

    /**
     * {@code question} is the number of what we ask the audience, where that is what we ask.
     *
     * @throws Refused with {@link OutreachRefusal.QuestionElsewhere} or {@link
     *     OutreachRefusal.QuestionEnded}, or as {@link Beginning#begin}
     */
    public long takePart(
            Sight sight, MessageId message, Purpose purpose, @Nullable Integer question) {
        var asked = question == null ? null : questions.find(sight, question);
        if (asked != null && purpose != Purpose.ASK) {
            throw new Refused(new OutreachRefusal.QuestionElsewhere());
        }
        if (asked != null && !asked.open()) {
            throw new Refused(new OutreachRefusal.QuestionEnded());
        }
        var begun = beginning.begin(sight, message, purpose, asked);
        if (!begun.again()) {
            protocols
                    .find(sight, PROTOCOL)
                    .filter(protocol -> protocol.current() != null)
                    .ifPresent(
                            protocol ->
                                    walking.begin(
                                            sight, begun.number(), protocol.number(), message));
        }
        return begun.number();
    }
}
