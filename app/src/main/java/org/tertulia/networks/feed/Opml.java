package org.tertulia.networks.feed;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/**
 * A list of subscriptions, as feed readers exchange them. {@code duplicates} and {@code skipped}
 * count outlines that repeat a feed or name none that can be looked at; {@code cut} says that there
 * were more than 1,000; {@code broken} that the XML had to be mended.
 */
public record Opml(
        String title,
        List<Subscription> subscriptions,
        int duplicates,
        int skipped,
        boolean cut,
        boolean broken) {

    /** Outlines beyond these are not read. */
    public static final int MOST = 1_000;

    /** One feed of the list; {@code folder} is the path of outlines above it. */
    public record Subscription(String title, URI feed, @Nullable URI site, List<String> folder) {
        public Subscription {
            folder = List.copyOf(folder);
        }
    }

    public Opml {
        subscriptions = List.copyOf(subscriptions);
    }

    /** Reads a list; null when it is none. */
    public static @Nullable Opml of(byte[] bytes, @Nullable String contentType) {
        var start = Prologue.of(Decoded.of(bytes, contentType).text());
        if (!start.kind().equals("opml")) {
            return null;
        }
        try {
            return new Reader().read(HardenedXml.parse(start.body()), false);
        } catch (JDOMException e) {
            var document = LenientXml.parse(Mending.mend(start.body()));
            return document == null ? null : new Reader().read(document, true);
        }
    }

    /** Writes a list that any feed reader takes, as UTF-8 XML. */
    public static String write(String title, List<Subscription> subscriptions) {
        var root = new Element("opml").setAttribute("version", "2.0");
        var head = new Element("head").addContent(new Element("title").setText(legal(title)));
        var body = new Element("body");
        Map<List<String>, Element> folders = new LinkedHashMap<>();
        folders.put(List.of(), body);
        for (var subscription : subscriptions) {
            folder(subscription.folder(), folders).addContent(outline(subscription));
        }
        root.addContent(head).addContent(body);
        return new XMLOutputter(Format.getPrettyFormat()).outputString(new Document(root));
    }

    private static Element folder(List<String> path, Map<List<String>, Element> folders) {
        var known = folders.get(path);
        if (known != null) {
            return known;
        }
        var parent = folder(path.subList(0, path.size() - 1), folders);
        var made = new Element("outline").setAttribute("text", legal(path.getLast()));
        parent.addContent(made);
        folders.put(List.copyOf(path), made);
        return made;
    }

    private static Element outline(Subscription subscription) {
        var outline =
                new Element("outline")
                        .setAttribute("type", "rss")
                        .setAttribute("text", legal(subscription.title()))
                        .setAttribute("xmlUrl", subscription.feed().toString());
        var site = subscription.site();
        return site == null ? outline : outline.setAttribute("htmlUrl", site.toString());
    }

    private static String legal(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().filter(Mending::isLegal).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static final class Reader {
        private final Map<URI, Subscription> found = new LinkedHashMap<>();
        private int seen;
        private int duplicates;
        private int skipped;

        private record Place(Element outline, List<String> folder) {}

        Opml read(Document document, boolean broken) {
            var root = document.getRootElement();
            var title = "";
            var todo = new ArrayDeque<Place>();
            for (var part : root.getChildren()) {
                if (part.getName().equals("head")) {
                    title = title(part);
                } else {
                    push(part, List.of(), todo);
                }
            }
            while (!todo.isEmpty() && seen < MOST) {
                visit(todo.pop(), todo);
            }
            return new Opml(
                    title,
                    new ArrayList<>(found.values()),
                    duplicates,
                    skipped,
                    !todo.isEmpty(),
                    broken);
        }

        private void visit(Place place, ArrayDeque<Place> todo) {
            seen++;
            var outline = place.outline();
            var name = first(outline, "text", "title");
            var address = attribute(outline, "xmlUrl");
            if (address != null) {
                take(name, address, attribute(outline, "htmlUrl"), place.folder());
            } else if (outline.getChildren().isEmpty()) {
                skipped++;
            }
            var inner = new ArrayList<>(place.folder());
            if (!name.isEmpty() && inner.size() < 20) {
                inner.add(name);
            }
            push(outline, inner, todo);
        }

        private void take(String name, String address, @Nullable String site, List<String> folder) {
            // Some readers write feed: for http:.
            var url = address.strip().replaceFirst("(?i)^feed:(//)?(?=https?:)", "");
            url = url.replaceFirst("(?i)^feed://", "http://").replace(" ", "%20");
            if (!PlainText.isWebAddress(url)) {
                skipped++;
                return;
            }
            var feed = URI.create(url);
            var home =
                    site != null && PlainText.isWebAddress(site.strip())
                            ? URI.create(site.strip())
                            : null;
            var title = name.isEmpty() ? String.valueOf(feed.getHost()) : name;
            if (found.putIfAbsent(feed, new Subscription(title, feed, home, folder)) != null) {
                duplicates++;
            }
        }

        private static void push(Element parent, List<String> folder, ArrayDeque<Place> todo) {
            for (var child : parent.getChildren().reversed()) {
                todo.push(new Place(child, folder));
            }
        }

        private static String title(Element head) {
            for (var child : head.getChildren()) {
                if (child.getName().equals("title")) {
                    return child.getTextTrim();
                }
            }
            return "";
        }

        private static String first(Element outline, String... names) {
            for (var name : names) {
                var value = attribute(outline, name);
                if (value != null && !value.isBlank()) {
                    return value.strip();
                }
            }
            return "";
        }

        /** Writers do not agree on the case of names. */
        private static @Nullable String attribute(Element outline, String name) {
            for (var attribute : outline.getAttributes()) {
                if (attribute.getName().equalsIgnoreCase(name)) {
                    return attribute.getValue();
                }
            }
            return null;
        }
    }
}
