package org.tertulia.networks.mastodon;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pages beside a page, as its {@code Link} header names them. */
final class Links {

    private static final Pattern LINK = Pattern.compile("<([^>]*)>([^<]*)");

    private Links() {}

    /**
     * The path of the page of this relation ({@code next} is older, {@code prev} newer); null where
     * none is named. Only a page of the same list counts, and only its path: a token stays at home.
     */
    static @Nullable String of(HttpHeaders headers, String relation, String list) {
        for (var value : headers.allValues("Link")) {
            var links = LINK.matcher(value);
            while (links.find()) {
                if (links.group(2).matches(".*rel=\"?" + relation + "\"?\\W*.*")) {
                    return path(links.group(1), list);
                }
            }
        }
        return null;
    }

    private static @Nullable String path(String url, String list) {
        try {
            var uri = URI.create(url.replace("[", "%5B").replace("]", "%5D"));
            var wanted = list.replaceFirst("\\?.*$", "");
            return wanted.equals(uri.getRawPath()) && uri.getRawQuery() != null
                    ? uri.getRawPath() + "?" + uri.getRawQuery()
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
