package org.tertulia.networks.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/**
 * RSS, RDF and Atom. Every item is given to the library alone, in an empty frame of its feed: one
 * that it cannot read costs no other.
 */
final class XmlFeed {

    /** More items than these are not read. */
    static final int MOST = 10_000;

    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final Set<String> ATOMS =
            Set.of("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#");
    private static final Set<String> RSS_VERSIONS =
            Set.of("0.90", "0.91", "0.92", "0.93", "0.94", "1.0", "2.0");
    private static final Set<String> PUBLISHED =
            Set.of("pubDate", "published", "issued", "created", "date");
    private static final Set<String> UPDATED = Set.of("updated", "modified");

    private final URI base;
    private final FeedDates dates;
    private final Warnings warnings;

    /** Of the item being read, from 1. */
    private int place;

    XmlFeed(URI base, FeedDates dates, Warnings warnings) {
        this.base = base;
        this.dates = dates;
        this.warnings = warnings;
    }

    FeedRead read(Document document) {
        var root = document.detachRootElement();
        tame(root);
        var items = items(root);
        var header = header(root, items);
        var site = header == null ? null : site(header);
        var read = new LinkedHashMap<String, FeedItem>();
        for (var item : items) {
            place++;
            if (read.size() == MOST) {
                warnings.add(Warning.Kind.TOO_MANY_ITEMS, String.valueOf(MOST));
                break;
            }
            keep(item(root, item, header, base(root, item, site == null ? base : site)), read);
        }
        var title = header == null ? "" : words(header.getTitleEx(), header.getTitle());
        return new FeedRead.Feed(
                title, site, new ArrayList<>(read.values()), ttl(root), warnings.all());
    }

    /** Versions and namespaces that the library would not recognise. */
    private static void tame(Element root) {
        switch (root.getName().toLowerCase(Locale.ROOT)) {
            case "rss" -> {
                root.setName("rss");
                move(root, root.getNamespace(), Namespace.NO_NAMESPACE);
                var version = root.getAttributeValue("version");
                if (version == null || !RSS_VERSIONS.contains(version)) {
                    root.setAttribute("version", "2.0");
                }
            }
            case "feed" -> {
                if (!ATOMS.contains(root.getNamespaceURI())) {
                    move(root, root.getNamespace(), ATOM);
                }
            }
            default -> {}
        }
    }

    private static void move(Element root, Namespace from, Namespace to) {
        if (from.equals(to)) {
            return;
        }
        var moved = new ArrayList<Element>();
        root.getDescendants(Filters.element(from)).forEach(moved::add);
        moved.add(root);
        moved.forEach(element -> element.setNamespace(to));
    }

    private static List<Element> items(Element root) {
        var found = new ArrayList<Element>();
        for (var element : root.getChildren()) {
            if (isItem(element)) {
                found.add(element);
            } else if (element.getName().equals("channel")) {
                element.getChildren().stream().filter(XmlFeed::isItem).forEach(found::add);
            }
        }
        return found;
    }

    private static boolean isItem(Element element) {
        return element.getName().equals("item") || element.getName().equals("entry");
    }

    /** What relative addresses of an item are relative to: {@code xml:base}, else the site. */
    private URI base(Element root, Element item, URI site) {
        var near = site;
        for (var element : List.of(root, item)) {
            var said = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
            var resolved = said == null ? null : FeedMedia.resolved(base, said);
            near = resolved == null ? near : URI.create(resolved);
        }
        return near;
    }

    private @Nullable SyndFeed header(Element root, List<Element> items) {
        items.forEach(Element::detach);
        try {
            return synd(root.clone());
        } catch (FeedException | RuntimeException e) {
            warnings.add(Warning.Kind.BROKEN_XML, "1");
            return null;
        }
    }

    private @Nullable FeedItem item(
            Element root, Element item, @Nullable SyndFeed header, URI site) {
        try {
            var frame = frame(root);
            var place = item.getName().equals("item") && !isRdf(root) ? channel(frame) : frame;
            place.addContent(item.clone());
            var entries = synd(frame).getEntries();
            if (!entries.isEmpty()) {
                return item(entries.getFirst(), item, header, site);
            }
        } catch (FeedException | RuntimeException e) {
            warnings.add(Warning.Kind.SKIPPED_ITEM, String.valueOf(place));
            return null;
        }
        warnings.add(Warning.Kind.SKIPPED_ITEM, String.valueOf(place));
        return null;
    }

    private @Nullable FeedItem item(
            SyndEntry entry, Element item, @Nullable SyndFeed header, URI site) {
        var link = link(entry, site);
        var near = link == null ? site : URI.create(link);
        var html = html(entry);
        var isText = html != null && "text".equals(html.getType());
        var source = html == null || html.getValue() == null ? "" : html.getValue();
        var plain =
                isText
                        ? new PlainText(PlainText.tidy(source), List.of())
                        : PlainText.of(source, near.toString());
        var title = words(entry.getTitleEx(), entry.getTitle());
        if (title.isEmpty() && plain.text().isEmpty() && link == null) {
            warnings.add(Warning.Kind.SKIPPED_ITEM, String.valueOf(place));
            return null;
        }
        var media = new FeedMedia(near).of(item).and(plain.pictures()).all();
        var id = entry.getUri() == null ? "" : entry.getUri().strip();
        return new FeedItem(
                id.isEmpty() && link != null ? link : id,
                title,
                plain.text(),
                source.isEmpty() ? null : source,
                link,
                author(entry, item, header),
                date(item, PUBLISHED),
                date(item, UPDATED),
                media);
    }

    private void keep(@Nullable FeedItem item, Map<String, FeedItem> read) {
        if (item == null) {
            return;
        }
        var sound = Soundness.of(item, warnings);
        if (read.putIfAbsent(sound.remoteId(), sound) != null) {
            warnings.add(Warning.Kind.DUPLICATE_ITEM, sound.remoteId());
        }
    }

    private static SyndFeed synd(Element root) throws FeedException {
        var wire = new WireFeedInput(false, Locale.ENGLISH).build(new Document(root));
        return new SyndFeedImpl(wire, true);
    }

    private static Element frame(Element root) {
        var frame = new Element(root.getName(), root.getNamespace());
        root.getAttributes().forEach(attribute -> frame.setAttribute(attribute.clone()));
        root.getAdditionalNamespaces().forEach(frame::addNamespaceDeclaration);
        for (var child : root.getChildren()) {
            if (child.getName().equals("channel")) {
                frame.addContent(new Element("channel", child.getNamespace()));
                break;
            }
        }
        return frame;
    }

    private static Element channel(Element frame) {
        for (var child : frame.getChildren()) {
            if (child.getName().equals("channel")) {
                return child;
            }
        }
        var made = new Element("channel", frame.getNamespace());
        frame.addContent(made);
        return made;
    }

    private static boolean isRdf(Element root) {
        return root.getName().equalsIgnoreCase("RDF");
    }

    private @Nullable URI site(SyndFeed header) {
        var link = header.getLink();
        var resolved = link == null ? null : FeedMedia.resolved(base, link);
        return resolved == null ? null : URI.create(resolved);
    }

    private @Nullable String link(SyndEntry entry, URI site) {
        var link = entry.getLink();
        if (link == null || link.isBlank()) {
            link = entry.getLinks().isEmpty() ? null : entry.getLinks().getFirst().getHref();
        }
        return link == null || link.isBlank() ? null : FeedMedia.resolved(site, link);
    }

    /** The longest of what it says. */
    private static @Nullable SyndContent html(SyndEntry entry) {
        var found = entry.getDescription();
        for (var content : entry.getContents()) {
            if (found == null || length(content) > length(found)) {
                found = content;
            }
        }
        return found;
    }

    private static int length(SyndContent content) {
        return content.getValue() == null ? 0 : content.getValue().length();
    }

    private static String words(@Nullable SyndContent content, @Nullable String plain) {
        var text = content != null && content.getValue() != null ? content.getValue() : plain;
        if (text == null) {
            return "";
        }
        var isText = content != null && "text".equals(content.getType());
        var read = isText ? PlainText.tidy(text) : PlainText.of(text, "").text();
        return read.replaceAll("\\s+", " ").strip();
    }

    /** An Atom entry without an author is its feed's author's (RFC 4287, 4.2.1). */
    private static @Nullable String author(
            SyndEntry entry, Element item, @Nullable SyndFeed header) {
        var own = entry.getAuthor();
        var name = own;
        if ((own == null || own.isBlank()) && header != null && item.getName().equals("entry")) {
            name =
                    header.getAuthors().isEmpty()
                            ? header.getAuthor()
                            : header.getAuthors().getFirst().getName();
        }
        if (name == null || name.isBlank()) {
            return null;
        }
        // RSS: "ana@example.com (Ana)".
        var named = name.strip().replaceFirst("^\\S+@\\S+\\s+\\((.+)\\)$", "$1").strip();
        return named.length() > 200 ? named.substring(0, 200) : named;
    }

    private @Nullable Instant date(Element item, Set<String> names) {
        for (var child : item.getChildren()) {
            if (names.contains(child.getName())) {
                var read = dates.read(child.getTextTrim());
                if (read != null) {
                    return read;
                }
            }
        }
        return null;
    }

    private static @Nullable Duration ttl(Element root) {
        var channel = root.getName().equals("rss") ? channel(root) : root;
        for (var child : channel.getChildren()) {
            if (child.getName().equals("ttl") && child.getTextTrim().matches("[0-9]{1,6}")) {
                return Duration.ofMinutes(Long.parseLong(child.getTextTrim()));
            }
        }
        return null;
    }
}
