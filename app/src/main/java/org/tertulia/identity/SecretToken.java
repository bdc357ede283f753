package org.tertulia.identity;

import java.security.SecureRandom;
import java.util.Base64;

/** A secret that whoever shows it is let in by: kept as its hash, seen once. */
public record SecretToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one of 256 bits, in 43 characters that need no escaping in a URL. */
    public static SecretToken next() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Its SHA-256. */
    public byte[] hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "SecretToken[…]";
    }
}
