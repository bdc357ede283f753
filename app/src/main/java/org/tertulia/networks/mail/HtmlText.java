package org.tertulia.networks.mail;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What a person reads in a mail's HTML; nothing of it is kept, loaded or followed. What is quoted
 * begins with {@code >}, as in plain text; where a link says another address than it leads to, both
 * are shown.
 */
final class HtmlText {

    private static final Set<String> UNSEEN =
            Set.of(
                    "script",
                    "style",
                    "template",
                    "noscript",
                    "head",
                    "title",
                    "svg",
                    "iframe",
                    "object");

    private HtmlText() {}

    static String of(String html) {
        var reader = new Reader();
        Jsoup.parse(html).body().filter(reader);
        return reader.text
                .toString()
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t]*\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static final class Reader implements NodeFilter {

        private final StringBuilder text = new StringBuilder();
        private int quotes;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                say(words.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element) {
                return enter(element);
            }
            return FilterResult.CONTINUE;
        }

        private FilterResult enter(Element element) {
            var name = element.normalName();
            if (UNSEEN.contains(name) || isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (name.equals("blockquote")) {
                newLine();
                quotes++;
            } else if (name.equals("br")) {
                text.append('\n');
            } else if (name.equals("li")) {
                newLine();
                say("- ");
            } else if (element.isBlock()) {
                newLine();
            }
            return FilterResult.CONTINUE;
        }

        private static boolean isHidden(Element element) {
            var style = element.attr("style").replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
            return element.hasAttr("hidden")
                    || style.contains("display:none")
                    || style.contains("visibility:hidden");
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                leave(element);
            }
            return FilterResult.CONTINUE;
        }

        private void leave(Element element) {
            var name = element.normalName();
            if (name.equals("a")) {
                var href = element.attr("href").strip();
                var shown = element.text().strip();
                if (href.matches("(?i)https?://.*") && !href.equals(shown)) {
                    say(" (" + href + ")");
                }
            } else if (name.equals("blockquote")) {
                newLine();
                quotes--;
            } else if (name.equals("p")) {
                newLine();
                text.append('\n');
            } else if (element.isBlock()) {
                newLine();
            }
        }

        private void say(String words) {
            var begins = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
            var said = begins ? words.stripLeading() : words;
            if (!said.isEmpty()) {
                text.append(begins ? "> ".repeat(quotes) : "").append(said);
            }
        }

        private void newLine() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }
    }
}
