package org.tertulia.networks.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the feeds that a web page announces. */
public final class Discovery {

    private static final int MOST = 20;
    private static final Set<String> TYPES =
            Set.of(
                    "application/rss+xml",
                    "application/atom+xml",
                    "application/feed+json",
                    "application/rdf+xml",
                    "application/xml",
                    "text/xml");

    private Discovery() {}

    /** The feeds announced, in the page's order. */
    public static List<FeedLink> links(byte[] page, @Nullable String contentType, URI base) {
        return links(Decoded.of(page, contentType).text(), base);
    }

    /** Where feeds usually are, when a page announces none. */
    public static List<URI> guesses(URI page) {
        var guesses = new ArrayList<URI>();
        for (var path : List.of("feed/", "/feed/", "/rss.xml", "/atom.xml", "/feed.json", "/rss")) {
            var guess = FeedMedia.resolved(page, path);
            if (guess != null && !guesses.contains(URI.create(guess))) {
                guesses.add(URI.create(guess));
            }
        }
        return guesses;
    }

    static List<FeedLink> links(String text, URI base) {
        var page = Jsoup.parse(text, base.toString());
        Map<String, FeedLink> found = new LinkedHashMap<>();
        for (var link : page.select("link[href][rel]")) {
            var rels = List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
            var type = link.attr("type").toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
            if ((rels.contains("alternate") && (TYPES.contains(type) || isJsonFeed(link, type)))
                    || (rels.contains("feed") && !rels.contains("stylesheet"))) {
                add(link, type, found);
            }
        }
        return List.copyOf(found.values());
    }

    /** {@code application/json} announces other things too (oEmbed, a site's API). */
    private static boolean isJsonFeed(Element link, String type) {
        return type.equals("application/json")
                && (link.attr("title") + link.attr("href"))
                        .toLowerCase(Locale.ROOT)
                        .contains("feed");
    }

    private static void add(Element link, String type, Map<String, FeedLink> found) {
        var url = link.absUrl("href").replace(" ", "%20");
        if (found.size() < MOST && PlainText.isWebAddress(url)) {
            found.putIfAbsent(url, new FeedLink(URI.create(url), link.attr("title").strip(), type));
        }
    }
}
