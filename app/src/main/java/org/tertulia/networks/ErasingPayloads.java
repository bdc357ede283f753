package org.tertulia.networks;

import static org.tertulia.networks.db.Tables.INBOUND;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.networks.db.Routines;

/** Removes the raw bytes of erased messages, and what we were to say in answer to them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ErasingPayloads {

    private final DSLContext db;

    ErasingPayloads(DSLContext db) {
        this.db = db;
    }

    /** The messages of a channel, as its network names them. */
    public record Remotes(ChannelId channel, List<String> remoteIds) {
        public Remotes {
            remoteIds = List.copyOf(remoteIds);
        }
    }

    /**
     * Removes the bytes under these numbers, and all else that arrived of these messages: other
     * forms, repetitions, what lies in quarantine.
     */
    public void eraseHeard(Collection<Long> inbounds, Collection<Remotes> messages) {
        var all = new HashSet<>(inbounds);
        for (var each : messages) {
            all.addAll(
                    db.select(INBOUND.SEQ)
                            .from(INBOUND)
                            .where(INBOUND.CHANNEL_ID.eq(each.channel().value()))
                            .and(INBOUND.REMOTE_ID.in(each.remoteIds()))
                            .fetch(INBOUND.SEQ));
        }
        Routines.erasePayloads(db.configuration(), all.toArray(Long[]::new));
    }

    /** Removes the text of what we said, sent or not. */
    public void eraseSaid(Collection<UUID> messages) {
        Routines.eraseOutbound(db.configuration(), messages.toArray(UUID[]::new));
    }
}
