package org.tertulia.inbox.outreach;

import org.tertulia.inbox.Beginning;
import org.tertulia.inbox.walking.Walking;
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

    TakingPart(Beginning beginning, Protocols protocols, Walking walking) {
        this.beginning = beginning;
        this.protocols = protocols;
        this.walking = walking;
    }

    /**
     * Gives the number of the conversation; the same person twice begins one.
     *
     * @throws org.tertulia.kernel.Refused as {@link Beginning#begin}
     */
    public long takePart(Sight sight, MessageId message, Purpose purpose) {
        var begun = beginning.begin(sight, message, purpose);
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
