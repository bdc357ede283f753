package org.tertulia.messages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.tertulia.messages.db.Tables.FACT;
import static org.tertulia.messages.db.Tables.VERSION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.db.Routines;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.ErasingPayloads;
import org.tertulia.networks.ErasingPayloads.Remotes;

/** Erases what a person said and what we answered them; the facts stay. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ErasingBodies {

    private final DSLContext db;
    private final Ledger ledger;
    private final Writings writings;
    private final ErasingPayloads payloads;
    private final Pictures pictures;
    private final Bell bell;

    ErasingBodies(
            DSLContext db,
            Ledger ledger,
            Writings writings,
            ErasingPayloads payloads,
            Pictures pictures,
            Bell bell) {
        this.db = db;
        this.ledger = ledger;
        this.writings = writings;
        this.payloads = payloads;
        this.pictures = pictures;
        this.bell = bell;
    }

    /** Who asked for it, who confirmed it, and why. */
    public record Grounds(UUID id, MemberId asker, MemberId confirmer, String reason, Instant at) {}

    /**
     * All messages of these accounts, and what we said in answer to them. Nothing is recorded from
     * now on until the transaction ends, so that nothing slips in between.
     */
    public List<MessageId> concerning(Collection<AuthorKey> authors) {
        if (authors.isEmpty()) {
            return List.of();
        }
        ledger.takeTurn();
        var theirs = writings.all(authors).stream().map(MessageId::value).toArray(UUID[]::new);
        var answer = FACT.as("answer");
        return db.select(FACT.ID)
                .from(FACT)
                .where(FACT.ID.eq(DSL.any(theirs)))
                .union(
                        DSL.select(answer.ID)
                                .from(answer)
                                .join(FACT)
                                .on(FACT.CHANNEL_ID.eq(answer.CHANNEL_ID))
                                .and(FACT.REMOTE_KEY.eq(answer.PARENT_KEY))
                                .where(answer.DIRECTION.eq("out"))
                                .and(FACT.ID.eq(DSL.any(theirs))))
                .fetch(row -> new MessageId(row.value1()));
    }

    /** Erases author, text, raw bytes and pictures of these messages, everywhere and for ever. */
    public void erase(Collection<MessageId> messages, Grounds grounds) {
        var ids = messages.stream().map(MessageId::value).distinct().toArray(UUID[]::new);
        payloads.eraseHeard(inbounds(ids), remotes(ids));
        payloads.eraseSaid(List.of(ids));
        Routines.eraseBodies(
                db.configuration(),
                grounds.id(),
                grounds.at(),
                ids,
                grounds.asker().value(),
                grounds.confirmer().value(),
                grounds.reason());
        AfterCommit.run(() -> pictures.forget(messages));
        bell.ringAfterCommit();
    }

    /** Of the messages, and of those that quote them. */
    private List<Long> inbounds(UUID[] ids) {
        var said = FACT.as("said");
        var quoting =
                DSL.select(FACT.ID)
                        .from(FACT)
                        .join(said)
                        .on(said.CHANNEL_ID.eq(FACT.CHANNEL_ID))
                        .and(said.REMOTE_KEY.eq(FACT.PARENT_KEY))
                        .where(said.ID.eq(DSL.any(ids)));
        return db.select(VERSION.INBOUND_SEQ)
                .from(VERSION)
                .where(VERSION.INBOUND_SEQ.isNotNull())
                .and(VERSION.MESSAGE_ID.eq(DSL.any(ids)).or(VERSION.MESSAGE_ID.in(quoting)))
                .fetch(VERSION.INBOUND_SEQ);
    }

    private List<Remotes> remotes(UUID[] ids) {
        return db
                .select(FACT.CHANNEL_ID, FACT.REMOTE_ID)
                .from(FACT)
                .where(FACT.ID.eq(DSL.any(ids)), FACT.REMOTE_ID.isNotNull())
                .fetch()
                .stream()
                .collect(groupingBy(row -> row.value1(), mapping(row -> row.value2(), toList())))
                .entrySet()
                .stream()
                .map(each -> new Remotes(new ChannelId(each.getKey()), each.getValue()))
                .toList();
    }
}
