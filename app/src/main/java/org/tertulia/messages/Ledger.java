package org.tertulia.messages;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.tertulia.messages.db.Tables.BODY;
import static org.tertulia.messages.db.Tables.CONFIRMATION;
import static org.tertulia.messages.db.Tables.FACT;
import static org.tertulia.messages.db.Tables.STREAM;
import static org.tertulia.messages.db.Tables.VERSION;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.FreshPlans;
import org.tertulia.messages.StreamEntry.What;
import org.tertulia.messages.db.Routines;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Heard;

/** The tables of the record, written by one at a time. */
@Component
class Ledger {

    private final DSLContext db;

    Ledger(DSLContext db) {
        this.db = db;
    }

    /** A message as its channel names it: {@code key} is the hash of its remote id. */
    record Remote(ChannelId channel, ByteBuffer key) {
        static Remote of(Heard heard) {
            return of(heard.channel(), heard.item().remoteId());
        }

        static Remote of(Channel channel, String remoteId) {
            return new Remote(channel.id(), ByteBuffer.wrap(Digest.key(remoteId)));
        }
    }

    /**
     * What the record knows of some remote messages: those heard, those that are ours, and those
     * that are answered.
     */
    record Knowledge(
            Map<Remote, Known> heard,
            Map<Remote, MessageId> confirmed,
            Map<Remote, MessageId> answered) {

        /** The message that goes by that name, where there is one. */
        @Nullable MessageId message(Remote remote) {
            var ours = confirmed.get(remote);
            if (ours != null) {
                return ours;
            }
            var known = heard.get(remote);
            return known == null ? answered.get(remote) : known.id();
        }
    }

    /** Waits for this writer's turn, which lasts until the end of the transaction. */
    void takeTurn() {
        FreshPlans.in(db);
        Routines.takeTurn(db.configuration());
    }

    Knowledge of(Set<Remote> heard, Set<Remote> answered) {
        var knowledge = new Knowledge(new HashMap<>(), new HashMap<>(), new HashMap<>());
        Stream.concat(heard.stream(), answered.stream())
                .distinct()
                .collect(groupingBy(Remote::channel, mapping(each -> each.key().array(), toList())))
                .forEach(
                        (channel, keys) ->
                                read(channel, keys.toArray(byte[][]::new), heard, knowledge));
        return knowledge;
    }

    private void read(ChannelId channel, byte[][] keys, Set<Remote> heard, Knowledge knowledge) {
        db.select(CONFIRMATION.REMOTE_KEY, CONFIRMATION.MESSAGE_ID)
                .from(CONFIRMATION)
                .where(CONFIRMATION.CHANNEL_ID.eq(channel.value()))
                .and(CONFIRMATION.REMOTE_KEY.eq(DSL.any(keys)))
                .forEach(
                        row ->
                                knowledge
                                        .confirmed()
                                        .put(
                                                remote(channel, row.value1()),
                                                new MessageId(row.value2())));
        // Most of a batch is new: the forms are looked for only of what is there.
        var facts = new HashMap<UUID, Known>();
        db.select(FACT.ID, FACT.REMOTE_KEY, FACT.DIRECTION, FACT.AT)
                .from(FACT)
                .where(FACT.CHANNEL_ID.eq(channel.value()))
                .and(FACT.REMOTE_KEY.eq(DSL.any(keys)))
                .forEach(
                        row -> {
                            var remote = remote(channel, row.value2());
                            if (heard.contains(remote)) {
                                var known = known(row);
                                facts.put(row.value1(), known);
                                knowledge.heard().put(remote, known);
                            } else {
                                knowledge.answered().put(remote, new MessageId(row.value1()));
                            }
                        });
        if (!facts.isEmpty()) {
            readForms(facts);
        }
    }

    private void readForms(Map<UUID, Known> facts) {
        db.select(VERSION.MESSAGE_ID, VERSION.N, VERSION.WHAT, VERSION.AT, BODY.TEXT, BODY.MEDIA)
                .from(VERSION)
                .leftJoin(BODY)
                .on(BODY.MESSAGE_ID.eq(VERSION.MESSAGE_ID), BODY.N.eq(VERSION.N))
                .where(VERSION.MESSAGE_ID.eq(DSL.any(facts.keySet().toArray(UUID[]::new))))
                .orderBy(VERSION.MESSAGE_ID, VERSION.N)
                .forEach(row -> requireNonNull(facts.get(row.value1())).has(form(row)));
    }

    private static Known known(Record row) {
        return new Known(
                new MessageId(row.get(FACT.ID)),
                row.get(FACT.DIRECTION).equals("out"),
                row.get(FACT.AT));
    }

    private static Form form(Record row) {
        return new Form(
                row.get(VERSION.N),
                What.valueOf(row.get(VERSION.WHAT).toUpperCase(Locale.ROOT)),
                row.get(VERSION.AT),
                row.get(BODY.TEXT),
                Json.media(row.get(BODY.MEDIA)));
    }

    void add(Lines lines) {
        db.connection(lines::into);
    }

    /** The number of the last line; while the turn lasts nobody adds one. */
    long lastLine() {
        return requireNonNull(db.select(DSL.max(STREAM.SEQ)).from(STREAM).fetchSingle().value1());
    }

    private static Remote remote(ChannelId channel, byte[] key) {
        return new Remote(channel, ByteBuffer.wrap(key));
    }
}
