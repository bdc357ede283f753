package org.tertulia.networks.mastodon;

import java.net.URI;
import java.net.http.HttpHeaders;
import org.tertulia.networks.http.Fetched;
import tools.jackson.databind.JsonNode;

/** What a server answered to one request. */
sealed interface Reply {

    /** It did as asked. */
    record Said(JsonNode body, HttpHeaders headers, URI from) implements Reply {}

    /** It said no; {@code error} is its own sentence. */
    record No(int status, String error, HttpHeaders headers) implements Reply {

        /** This server has no such thing at all. */
        boolean lacking() {
            return status == 404 || status == 405 || status == 410 || status == 501;
        }
    }

    /** It did as asked, and its words cannot be understood. */
    record Garbled(int status) implements Reply {}

    /** Nothing usable came back. */
    record Silence(Fetched.Unreachable why) implements Reply {}
}
