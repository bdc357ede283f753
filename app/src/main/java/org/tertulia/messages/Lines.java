package org.tertulia.messages;

import static org.tertulia.messages.db.Tables.BODY;
import static org.tertulia.messages.db.Tables.FACT;
import static org.tertulia.messages.db.Tables.STREAM;
import static org.tertulia.messages.db.Tables.VERSION;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Rows;
import org.tertulia.language.Languages;
import org.tertulia.language.Sense;
import org.tertulia.language.Text;
import org.tertulia.language.Understanding;
import org.tertulia.networks.Author;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Media;
import org.tertulia.networks.Quoted;

/** The rows that a batch adds to the record, one COPY for each table. */
final class Lines {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Rows facts =
            new Rows(
                    FACT,
                    FACT.ID,
                    FACT.CHANNEL_ID,
                    FACT.BRAND_ID,
                    FACT.DIRECTION,
                    FACT.KIND,
                    FACT.REMOTE_KEY,
                    FACT.REMOTE_ID,
                    FACT.PARENT_KEY,
                    FACT.THREAD_KEY,
                    FACT.AT,
                    FACT.HEARD_AT,
                    FACT.HISTORY);
    private final Rows versions =
            new Rows(
                    VERSION,
                    VERSION.MESSAGE_ID,
                    VERSION.N,
                    VERSION.WHAT,
                    VERSION.KIND,
                    VERSION.AT,
                    VERSION.HEARD_AT,
                    VERSION.BODY_HASH,
                    VERSION.INBOUND_SEQ,
                    VERSION.LANGUAGE,
                    VERSION.LANGUAGE_PERCENT,
                    VERSION.SENTIMENT,
                    VERSION.SENTIMENT_PERCENT,
                    VERSION.INTENT,
                    VERSION.INTENT_PERCENT,
                    VERSION.PURCHASE,
                    VERSION.PURCHASE_PERCENT,
                    VERSION.URGENCY,
                    VERSION.URGENCY_PERCENT,
                    VERSION.SPAM_PERCENT);
    private final Rows bodies =
            new Rows(
                    BODY,
                    BODY.MESSAGE_ID,
                    BODY.N,
                    BODY.AT,
                    BODY.AUTHOR_KEY,
                    BODY.AUTHOR_HANDLE,
                    BODY.AUTHOR_NAME,
                    BODY.AUTHOR_AVATAR,
                    BODY.TEXT,
                    BODY.URL,
                    BODY.MEDIA,
                    BODY.QUOTED,
                    BODY.SALT);
    private final Rows stream =
            new Rows(
                    STREAM,
                    STREAM.MESSAGE_ID,
                    STREAM.N,
                    STREAM.WHAT,
                    STREAM.DIRECTION,
                    STREAM.CHANNEL_ID,
                    STREAM.BRAND_ID);
    private int size;

    /** Whose message it is, and where it lies. */
    record Place(MessageId message, ChannelId channel, BrandId brand, boolean ours) {
        String direction() {
            return ours ? "out" : "in";
        }
    }

    /** What a body keeps, its language, and of what others said what was understood. */
    record Words(
            @Nullable Author author,
            String text,
            @Nullable String url,
            List<Media> media,
            @Nullable Quoted quoted,
            @Nullable String language,
            @Nullable Sense sense) {

        /** Of our own words nothing is understood but their language. */
        static Words of(
                @Nullable Author author,
                String text,
                @Nullable String url,
                List<Media> media,
                @Nullable Quoted quoted,
                @Nullable Understanding understanding) {
            var tokens = Text.tokens(text);
            var sense = understanding == null ? null : Understood.kept(understanding.of(tokens));
            var guess = sense == null ? Languages.of(tokens) : sense.language();
            return new Words(
                    author, text, url, media, quoted, guess.language().orElse(null), sense);
        }
    }

    /** How many lines of the stream. */
    int size() {
        return size;
    }

    void fact(
            Place place,
            Message.Kind kind,
            @Nullable String remoteId,
            byte @Nullable [] parentKey,
            byte @Nullable [] threadKey,
            Instant at,
            Instant heardAt,
            boolean history) {
        facts.row()
                .add(place.message().value())
                .add(place.channel().value())
                .add(place.brand().value())
                .add(place.direction())
                .add(name(kind))
                .add(remoteId == null ? null : Digest.key(remoteId))
                .add(remoteId)
                .add(parentKey)
                .add(threadKey)
                .add(at)
                .add(heardAt)
                .add(history);
    }

    /** A form with its words (none for a deletion), and its line of the stream. */
    void form(
            Place place,
            Form form,
            Message.@Nullable Kind kind,
            Instant factAt,
            Instant heardAt,
            @Nullable Long inbound,
            @Nullable Words words) {
        size++;
        byte[] hash = null;
        if (words != null) {
            var salt = new byte[16];
            RANDOM.nextBytes(salt);
            hash = Digest.body(salt, words.author(), words.text(), words.url(), words.media());
            body(place, form.n(), factAt, words, salt);
        }
        versions.row()
                .add(place.message().value())
                .add(form.n())
                .add(name(form.what()))
                .add(kind == null ? null : name(kind))
                .add(form.at())
                .add(heardAt)
                .add(hash);
        if (inbound == null) {
            versions.add((String) null);
        } else {
            versions.add(inbound.longValue());
        }
        versions.add(words == null ? null : words.language());
        Understood.add(words == null ? null : words.sense(), versions);
        stream.row()
                .add(place.message().value())
                .add(form.n())
                .add(name(form.what()))
                .add(place.direction())
                .add(place.channel().value())
                .add(place.brand().value());
    }

    void into(Connection connection) throws SQLException {
        Rows.into(connection, List.of(facts, versions, bodies, stream));
    }

    private void body(Place place, int n, Instant factAt, Words words, byte[] salt) {
        var author = words.author();
        bodies.row()
                .add(place.message().value())
                .add(n)
                .add(factAt)
                .add(author == null ? null : author.key())
                .add(author == null ? null : author.handle())
                .add(author == null ? null : author.name())
                .add(author == null ? null : author.avatar())
                .add(words.text())
                .add(words.url())
                .json(Json.media(words.media()))
                .json(Json.quoted(words.quoted()))
                .add(salt);
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
