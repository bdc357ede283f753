package org.tertulia.messages;

import static org.tertulia.messages.db.Tables.CONFIRMATION;
import static org.tertulia.messages.db.Tables.FACT;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.messages.StreamEntry.What;
import org.tertulia.networks.Author;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Media;

/** Writes down what we say, in the transaction that decides to say it. */
@Component
public class Saying {

    private final Ledger ledger;
    private final DSLContext db;
    private final Bell bell;
    private final Clock clock;

    Saying(Ledger ledger, DSLContext db, Bell bell, Clock clock) {
        this.ledger = ledger;
        this.db = db;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * What is said where, and by whom of us; {@code answers} is the message answered, if one is.
     */
    public record Said(
            ChannelId channel,
            BrandId brand,
            Message.Kind kind,
            @Nullable MessageId answers,
            Actor.Member by,
            String text,
            List<Media> media) {

        public Said {
            media = List.copyOf(media);
        }

        /** Without pictures or other files. */
        public Said(
                ChannelId channel,
                BrandId brand,
                Message.Kind kind,
                @Nullable MessageId answers,
                Actor.Member by,
                String text) {
            this(channel, brand, kind, answers, by, text, List.of());
        }
    }

    /** Adds the message to the record and to the stream; the network does not know of it yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MessageId say(Said said) {
        ledger.takeTurn();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var answered = Optional.ofNullable(said.answers()).flatMap(this::keys).orElse(Keys.NONE);
        var place = new Lines.Place(MessageId.next(), said.channel(), said.brand(), true);
        var lines = new Lines();
        lines.fact(place, said.kind(), null, answered.remote(), answered.thread(), now, now, false);
        lines.form(
                place,
                new Form(1, What.ORIGINAL, now, said.text(), said.media()),
                said.kind(),
                now,
                now,
                null,
                Lines.Words.of(author(said.by()), said.text(), null, said.media(), null, null));
        ledger.add(lines);
        bell.ringAfterCommit();
        return place.message();
    }

    private static Author author(Actor.Member member) {
        return new Author(member.reference(), null, member.name(), null);
    }

    /**
     * Under which the message answered, and its thread, are known; the first of a thread names it.
     */
    private Optional<Keys> keys(MessageId answered) {
        return db.select(FACT.REMOTE_KEY, CONFIRMATION.REMOTE_KEY, FACT.THREAD_KEY)
                .from(FACT)
                .leftJoin(CONFIRMATION)
                .on(CONFIRMATION.MESSAGE_ID.eq(FACT.ID))
                .where(FACT.ID.eq(answered.value()))
                .fetchOptional(
                        row -> {
                            var remote = row.value1() != null ? row.value1() : row.value2();
                            return new Keys(remote, row.value3() != null ? row.value3() : remote);
                        });
    }

    private record Keys(byte @Nullable [] remote, byte @Nullable [] thread) {
        static final Keys NONE = new Keys(null, null);
    }
}
