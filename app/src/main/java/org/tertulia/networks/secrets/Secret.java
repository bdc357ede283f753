package org.tertulia.networks.secrets;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A text that must not be shown: a token, a password. */
public final class Secret {

    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    /** The text itself, for the one who sends it. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    /** The same for all: a hash would tell something. */
    @Override
    public int hashCode() {
        return 0;
    }

    /** Never the text, in JSON neither. */
    @JsonValue
    @Override
    public String toString() {
        return "•••";
    }

    private byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
