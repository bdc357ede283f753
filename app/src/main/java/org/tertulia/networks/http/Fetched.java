package org.tertulia.networks.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of one request. */
public sealed interface Fetched {

    /**
     * The server answered, with whatever status. {@code body} is decompressed; of an answer that is
     * not a success at most the first 64 KB are kept. {@code permanentMovedTo} is where the address
     * asked for has moved for good (301 or 308, from the first hop on), null if it has not.
     */
    record Answer(
            int status,
            HttpHeaders headers,
            byte[] body,
            URI finalUri,
            @Nullable URI permanentMovedTo)
            implements Fetched {

        public boolean successful() {
            return status >= 200 && status < 300;
        }

        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        @Override
        public String toString() {
            return "Answer[" + status + ", " + body.length + " bytes]";
        }
    }

    /** No usable answer. {@code detail} is for operators: host and cause, no credentials. */
    record Unreachable(Trouble trouble, Sent sent, String detail) implements Fetched {

        /** The key of the sentence for people. */
        public String key() {
            return trouble.key();
        }
    }

    /** Whether the server may have received the request. */
    enum Sent {
        /** Certainly not a byte of it. */
        NO,
        /** Some of it left, or all: what it did there is unknown. */
        PERHAPS
    }

    /** Why there is no usable answer. */
    enum Trouble {
        BAD_URL("networks.http.BadUrl"),
        REFUSED_ADDRESS("networks.http.RefusedAddress"),
        UNKNOWN_HOST("networks.http.UnknownHost"),
        NO_CONNECTION("networks.http.NoConnection"),
        CONNECT_TIMEOUT("networks.http.ConnectTimeout"),
        READ_TIMEOUT("networks.http.ReadTimeout"),
        TLS("networks.http.Tls"),
        TOO_LARGE("networks.http.TooLarge"),
        TOO_MANY_REDIRECTS("networks.http.TooManyRedirects"),
        BAD_REDIRECT("networks.http.BadRedirect"),
        BROKEN_ANSWER("networks.http.BrokenAnswer");

        private final String key;

        Trouble(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
