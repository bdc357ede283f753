package org.tertulia.networks.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.tertulia.networks.Media;

/** What a person reads in HTML, without any of it, and the pictures beside it. */
record PlainText(String text, List<Media> pictures) {

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "template", "noscript", "head", "svg", "iframe", "object");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!]");

    static PlainText of(String html, String base) {
        if (!TAG.matcher(html).find()) {
            return new PlainText(tidy(Parser.unescapeEntities(html, false)), List.of());
        }
        var seen = new Seen();
        var body = Jsoup.parseBodyFragment(html, base).body();
        body.filter(seen);
        return new PlainText(tidy(seen.text.toString()), new ArrayList<>(seen.pictures.values()));
    }

    /** Text that is not HTML; only its lines are tidied. */
    static String tidy(String text) {
        return text.replace('\u00a0', ' ')
                .replaceAll("\\r\\n?", "\n")
                .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("[ \\t]{2,}", " ")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    static boolean isWebAddress(String url) {
        if (!url.regionMatches(true, 0, "http://", 0, 7)
                && !url.regionMatches(true, 0, "https://", 0, 8)) {
            return false;
        }
        try {
            return URI.create(url).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static final class Seen implements NodeFilter {
        private final StringBuilder text = new StringBuilder();
        private final Map<String, Media> pictures = new LinkedHashMap<>();

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                var inPre = words.parent() != null && words.parent().normalName().equals("pre");
                text.append(
                        inPre
                                ? words.getWholeText()
                                : words.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " "));
            } else if (node instanceof Element element) {
                return enter(element);
            }
            return FilterResult.CONTINUE;
        }

        private FilterResult enter(Element element) {
            var name = element.normalName();
            if (UNSEEN.contains(name)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            switch (name) {
                case "br" -> text.append('\n');
                case "li" -> text.append("\n- ");
                case "img" -> picture(element);
                default -> {
                    if (element.isBlock() && !name.equals("body")) {
                        text.append("\n\n");
                    }
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element
                    && element.isBlock()
                    && !element.normalName().equals("li")) {
                text.append("\n\n");
            }
            return FilterResult.CONTINUE;
        }

        private void picture(Element image) {
            var url = image.absUrl("src");
            var pixel = image.attr("width").equals("1") || image.attr("height").equals("1");
            if (!pixel && isWebAddress(url) && pictures.size() < FeedMedia.MOST) {
                var alt = image.attr("alt").strip();
                pictures.putIfAbsent(
                        url, new Media(url, alt.isEmpty() ? null : alt, Media.Kind.IMAGE));
            }
        }
    }
}
