package org.tertulia.playbook;

import java.util.Optional;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;

/**
 * What customers said in conversations: given by whoever keeps them, since the playbook knows of
 * none.
 */
public interface PastMessages {

    /** The last thing that they said there; empty where the person sees no such conversation. */
    Optional<MessageId> latest(Sight sight, long conversation);
}
