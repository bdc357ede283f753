package org.tertulia.playbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;

/**
 * What customers said in conversations: given by whoever keeps them, since the playbook knows of
 * none.
 */
public interface PastMessages {

    /** A conversation, and the last thing that they said there. */
    record Past(long conversation, MessageId said) {}

    /** The last thing that they said there; empty where the person sees no such conversation. */
    Optional<MessageId> latest(Sight sight, long conversation);

    /** The conversations in which something was said last, so many at most. */
    List<Past> recent(Sight sight, int most);

    /** What they said since then, the newest first, so many at most. */
    List<MessageId> since(Sight sight, Instant since, int most);
}
