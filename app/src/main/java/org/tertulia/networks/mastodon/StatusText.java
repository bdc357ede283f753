package org.tertulia.networks.mastodon;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a person reads in a status, as plain text; links are whole, as browsers copy them. */
final class StatusText {

    private StatusText() {}

    static String of(String html) {
        var text = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().traverse(new Reader(text));
        return text.toString()
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private record Reader(StringBuilder text) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case TextNode words ->
                        text.append(words.getWholeText().replaceAll("[ \\t\\r\\n]+", " "));
                case Element element when element.normalName().equals("br") -> text.append('\n');
                case Element element when element.normalName().equals("li") -> text.append("\n- ");
                default -> {}
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element
                    && element.isBlock()
                    && !element.normalName().equals("li")) {
                text.append("\n\n");
            }
        }
    }
}
