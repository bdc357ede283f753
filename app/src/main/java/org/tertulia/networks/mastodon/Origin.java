package org.tertulia.networks.mastodon;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.tertulia.kernel.Refused;

/** The server that a person means: {@code mastodon.example}, a page of it, or {@code @ana@it}. */
final class Origin {

    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    private Origin() {}

    /** A token travels in the open to this machine only. */
    static String of(String typed) {
        var text = typed.strip();
        var bare = text.replaceFirst("^@?[^@/\\s]+@", "");
        var url = bare.matches("(?i)https?://.+") ? bare : "https://" + bare;
        try {
            var uri = URI.create(url);
            var host = uri.getHost();
            if (host == null || uri.getUserInfo() != null) {
                throw new Refused(new MastodonRefusal.NotMastodon(text));
            }
            var plain = "http".equalsIgnoreCase(uri.getScheme()) && HERE.contains(host);
            var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return (plain ? "http://" : "https://") + host.toLowerCase(Locale.ROOT) + port;
        } catch (IllegalArgumentException e) {
            throw new Refused(new MastodonRefusal.NotMastodon(text));
        }
    }
}
