package org.tertulia.networks.imported;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Author;
import org.tertulia.networks.Content;
import org.tertulia.networks.Media;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules of a line {@code {"remoteId","author":{"handle","name"},"text","at","kind":
 * "post|comment|direct|review","inReplyTo","url","media":[{"url","alt"}]}}. Only {@code remoteId}
 * and {@code text} must be there (a picture may stand for the text); unknown fields are passed
 * over.
 */
public final class LineReading {

    /** In characters. */
    private static final int LONGEST_ID = 500;

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_URL = 4000;
    private static final int MOST_MEDIA = 50;
    private static final int DEEPEST = 50;

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final DateTimeFormatter LOCAL =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .appendLiteral('T')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WITH_OFFSET =
            new DateTimeFormatterBuilder()
                    .append(LOCAL)
                    .appendPattern("[XXX][XX][X]")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern SPACED = Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d) +");
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"\\\\]+");

    private final @Nullable ZoneId zone;
    private final Clock clock;

    /**
     * Rules for lines without an offset in their times.
     *
     * @param zone what such a time is taken for; null refuses it
     */
    public LineReading(@Nullable ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /** Makes one item of one line, or says why not; the reason never quotes the line. */
    public Reading read(byte[] line) {
        try {
            return Reading.Items.of(item(object(text(line))));
        } catch (Unfit unfit) {
            return new Reading.Unreadable(unfit.reason, unfit.detail);
        }
    }

    private static String text(byte[] line) throws Unfit {
        if (line.length > Frame.ACCEPTED) {
            throw new Unfit("networks.quarantine.TooLong", String.valueOf(line.length));
        }
        var in = ByteBuffer.wrap(line);
        try {
            var text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(in)
                            .toString();
            if (text.indexOf('\0') >= 0) {
                throw new Unfit("networks.quarantine.NulCharacter", "line");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unfit("networks.quarantine.BadUtf8", String.valueOf(in.position() + 1));
        }
    }

    private static JsonNode object(String text) throws Unfit {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new Unfit("networks.quarantine.TooDeep", String.valueOf(DEEPEST));
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new Unfit(
                    "networks.quarantine.BadJson",
                    place == null ? null : String.valueOf(place.getColumnNr()));
        }
        if (node == null || !node.isObject()) {
            throw new Unfit("networks.quarantine.NotAnObject", null);
        }
        return node;
    }

    private NetworkItem item(JsonNode line) throws Unfit {
        var id = required(string(line, "remoteId", LONGEST_ID), "remoteId").strip();
        var media = media(line.path("media"));
        var text = string(line, "text", Frame.ACCEPTED);
        if (text == null || (text.isBlank() && media.isEmpty())) {
            throw missing("text");
        }
        var content =
                new Content(
                        id,
                        author(line.path("author")),
                        text,
                        at(string(line, "at", 100)),
                        webAddress(string(line, "url", LONGEST_URL), "url"),
                        media,
                        string(line, "inReplyTo", LONGEST_ID),
                        null,
                        null);
        var kind = string(line, "kind", LONGEST_NAME);
        return switch (kind == null ? "post" : kind.toLowerCase(Locale.ROOT).strip()) {
            case "post" -> new NetworkItem.Post(content);
            case "comment" -> new NetworkItem.Comment(content);
            case "direct" -> new NetworkItem.DirectMessage(content);
            case "review" -> new NetworkItem.Review(content);
            default ->
                    throw new Unfit(
                            "networks.quarantine.UnknownKind",
                            kind == null ? null : kind.substring(0, Math.min(kind.length(), 40)));
        };
    }

    private static @Nullable Author author(JsonNode node) throws Unfit {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isObject()) {
            throw new Unfit("networks.quarantine.WrongType", "author");
        }
        var handle = string(node, "handle", LONGEST_NAME);
        var name = string(node, "name", LONGEST_NAME);
        var known = handle == null || handle.isBlank() ? null : handle.strip();
        var shown = name == null || name.isBlank() ? known : name.strip();
        if (shown == null) {
            return null;
        }
        var key = (known == null ? shown : known).toLowerCase(Locale.ROOT).replaceFirst("^@", "");
        return new Author(key, known, shown, null);
    }

    private static List<Media> media(JsonNode node) throws Unfit {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw new Unfit("networks.quarantine.WrongType", "media");
        }
        if (node.size() > MOST_MEDIA) {
            throw new Unfit("networks.quarantine.LongField", "media");
        }
        var media = new ArrayList<Media>();
        for (var one : node) {
            if (!one.isObject()) {
                throw new Unfit("networks.quarantine.WrongType", "media");
            }
            var url =
                    webAddress(required(string(one, "url", LONGEST_URL), "media.url"), "media.url");
            if (url != null) {
                media.add(new Media(url, string(one, "alt", 2000), kind(url)));
            }
        }
        return media;
    }

    private static Media.Kind kind(String url) {
        var path = url.replaceFirst("[?#].*", "").toLowerCase(Locale.ROOT);
        if (path.matches(".*\\.(mp4|webm|mov|m4v)")) {
            return Media.Kind.VIDEO;
        }
        if (path.matches(".*\\.(mp3|ogg|m4a|oga|opus|wav)")) {
            return Media.Kind.AUDIO;
        }
        return path.matches(".*\\.(pdf|zip|docx?|xlsx?)") ? Media.Kind.OTHER : Media.Kind.IMAGE;
    }

    /** Text; a whole number is taken as text, since ids often are numbers. */
    private static @Nullable String string(JsonNode node, String field, int longest) throws Unfit {
        var value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        var number = value.isIntegralNumber() && !field.equals("text");
        if (!number && !value.isString()) {
            throw new Unfit("networks.quarantine.WrongType", field);
        }
        var text = value.asString();
        if (text.length() > longest) {
            throw new Unfit("networks.quarantine.LongField", field);
        }
        if (text.indexOf('\0') >= 0) {
            throw new Unfit("networks.quarantine.NulCharacter", field);
        }
        if (hasHalfCharacter(text)) {
            throw new Unfit("networks.quarantine.LoneSurrogate", field);
        }
        return text;
    }

    private static boolean hasHalfCharacter(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))
                    && !Character.isSupplementaryCodePoint(text.codePointAt(i++))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Instant at(@Nullable String written) throws Unfit {
        if (written == null || written.isBlank()) {
            return null;
        }
        var at = instant(SPACED.matcher(written.strip()).replaceFirst("$1T"), written);
        if (at.isBefore(EARLIEST) || at.isAfter(clock.instant().plus(Duration.ofDays(1)))) {
            throw new Unfit("networks.quarantine.OddTime", written);
        }
        return at;
    }

    private Instant instant(String iso, String written) throws Unfit {
        try {
            return OffsetDateTime.parse(iso, WITH_OFFSET).toInstant();
        } catch (DateTimeException e) {
            try {
                var local = LocalDateTime.parse(iso, LOCAL);
                if (zone == null) {
                    throw new Unfit("networks.quarantine.NoOffset", written);
                }
                return local.atZone(zone).toInstant();
            } catch (DateTimeException again) {
                throw new Unfit("networks.quarantine.BadTime", written);
            }
        }
    }

    private static @Nullable String webAddress(@Nullable String url, String field) throws Unfit {
        if (url == null || url.isBlank()) {
            return null;
        }
        var plain = url.strip();
        if (!WEB_ADDRESS.matcher(plain).matches()) {
            throw new Unfit("networks.quarantine.BadAddress", field);
        }
        return plain;
    }

    private static String required(@Nullable String value, String field) throws Unfit {
        if (value == null || value.isBlank()) {
            throw missing(field);
        }
        return value;
    }

    private static Unfit missing(String field) {
        return new Unfit("networks.quarantine.MissingField", field);
    }

    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;
        private final String reason;
        private final @Nullable String detail;

        Unfit(String reason, @Nullable String detail) {
            super(reason, null, false, false);
            this.reason = reason;
            this.detail = detail;
        }
    }
}
