package org.tertulia.networks.feed;

import org.jspecify.annotations.Nullable;
import org.tertulia.networks.http.Fetched;
import org.tertulia.networks.http.Request;

/** What a server gave us to ask whether anything changed (RFC 9110, 13). */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    public static final Validators NONE = new Validators(null, null);

    private static final int LONGEST = 1000;

    static Validators of(Fetched.Answer answer) {
        return new Validators(usable(answer, "ETag"), usable(answer, "Last-Modified"));
    }

    Request asked(Request request) {
        var asked = request;
        if (etag != null) {
            asked = asked.with("If-None-Match", etag);
        }
        return lastModified == null ? asked : asked.with("If-Modified-Since", lastModified);
    }

    private static @Nullable String usable(Fetched.Answer answer, String header) {
        return answer.header(header)
                .filter(value -> !value.isBlank() && value.length() <= LONGEST)
                .filter(value -> value.chars().allMatch(c -> c >= ' ' && c < 0x7f))
                .orElse(null);
    }
}
