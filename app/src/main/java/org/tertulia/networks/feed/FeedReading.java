package org.tertulia.networks.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jspecify.annotations.Nullable;

/** Makes a feed of bytes, or says what they are instead. */
public final class FeedReading {

    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf");
    private static final Pattern LATE_ROOT =
            Pattern.compile("(?i)<\\?xml\\b|<rss[\\s>]|<feed\\s|<rdf:RDF\\s");

    /** Junk before the feed is looked over this far, in characters. */
    private static final int JUNK = 64 * 1024;

    private final byte[] body;
    private final @Nullable String contentType;
    private final URI base;
    private final Instant now;
    private final Warnings warnings = new Warnings();
    private String text = "";

    private FeedReading(byte[] body, @Nullable String contentType, URI base, Instant now) {
        this.body = body;
        this.contentType = contentType;
        this.base = base;
        this.now = now;
    }

    /**
     * Reads; touches neither network nor clock.
     *
     * @param contentType the header, null when there was none
     * @param base where the bytes came from; relative addresses are resolved against it
     * @param now dates after tomorrow are not believed
     */
    public static FeedRead read(byte[] body, @Nullable String contentType, URI base, Instant now) {
        return new FeedReading(body, contentType, base, now).read();
    }

    private FeedRead read() {
        var decoded = Decoded.of(body, contentType);
        if (decoded.contradicted() != null) {
            warnings.add(
                    Warning.Kind.WRONG_CHARSET,
                    decoded.contradicted() + " → " + decoded.charset().name());
        }
        text = decoded.text();
        var start = Prologue.of(text);
        if (start.body().isBlank()) {
            return new FeedRead.NotAFeed(FeedRead.Reason.EMPTY, List.of());
        }
        if (start.body().startsWith("{") || start.body().startsWith("[")) {
            return new JsonFeed(base, new FeedDates(now, warnings), warnings).read(start.body());
        }
        if (ROOTS.contains(start.kind())) {
            return feed(start);
        }
        if (!start.kind().equals("html")) {
            var late = afterJunk(text);
            if (ROOTS.contains(late.kind())) {
                warnings.add(Warning.Kind.JUNK_BEFORE, null);
                return feed(late);
            }
        }
        return other(start, text);
    }

    private FeedRead feed(Prologue start) {
        var document = document(start);
        if (document == null) {
            return new FeedRead.NotAFeed(FeedRead.Reason.OTHER_XML, List.of());
        }
        return new XmlFeed(base, new FeedDates(now, warnings), warnings).read(document);
    }

    private @Nullable Document document(Prologue start) {
        try {
            return HardenedXml.parse(start.body());
        } catch (JDOMException e) {
            return mended(start, e);
        }
    }

    private @Nullable Document mended(Prologue start, JDOMException first) {
        var mended = Mending.mend(start.body());
        var end = mended.lastIndexOf("</" + start.root());
        try {
            // Junk after the end of the feed is cut away.
            var close = end < 0 ? -1 : mended.indexOf('>', end);
            var document = HardenedXml.parse(close < 0 ? mended : mended.substring(0, close + 1));
            warnings.add(Warning.Kind.BROKEN_XML, line(start, first));
            return document;
        } catch (JDOMException e) {
            if (LenientXml.isCutShort(mended, start.root())) {
                warnings.add(Warning.Kind.TRUNCATED, null);
                return LenientXml.parse(LenientXml.wholeItems(mended));
            }
            warnings.add(Warning.Kind.BROKEN_XML, line(start, first));
            return LenientXml.parse(mended);
        }
    }

    private FeedRead other(Prologue start, String text) {
        var reason =
                switch (start.kind()) {
                    case "html" -> FeedRead.Reason.WEB_PAGE;
                    case "opml" -> FeedRead.Reason.SUBSCRIPTION_LIST;
                    default -> isPage(text) ? FeedRead.Reason.WEB_PAGE : other(start);
                };
        return new FeedRead.NotAFeed(reason, Discovery.links(text, base));
    }

    private boolean isPage(String text) {
        return (contentType != null && contentType.contains("text/html"))
                || Pattern.compile("(?i)<(!doctype html|html|head|body)[\\s>]")
                        .matcher(text.substring(0, Math.min(text.length(), 4096)))
                        .find();
    }

    private static FeedRead.Reason other(Prologue start) {
        return start.root().isEmpty() ? FeedRead.Reason.UNKNOWN : FeedRead.Reason.OTHER_XML;
    }

    private static Prologue afterJunk(String text) {
        var late = LATE_ROOT.matcher(text).region(0, Math.min(text.length(), JUNK));
        return late.find() ? Prologue.of(text.substring(late.start())) : new Prologue("", "");
    }

    /** The line of the file; the parser saw only what begins with the root. */
    private @Nullable String line(Prologue start, JDOMException e) {
        if (!(e instanceof JDOMParseException at)) {
            return null;
        }
        var before = Math.max(0, text.length() - start.body().length());
        return String.valueOf(at.getLineNumber() + linesBefore(before));
    }

    private long linesBefore(int end) {
        return text.substring(0, Math.min(end, text.length()))
                .chars()
                .filter(c -> c == '\n')
                .count();
    }
}
