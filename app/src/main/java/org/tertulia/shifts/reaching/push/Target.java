package org.tertulia.shifts.reaching.push;

import java.net.URI;
import java.util.Base64;

/**
 * Where a browser is written to, and for whom it is encrypted; it stays out of every page and log.
 *
 * @param endpoint its address at its push service
 * @param key its public key, {@code auth} its secret, both in base64url as the browser gives them
 */
record Target(String endpoint, String key, String auth) {

    private static final int AUTH = 16;

    /** Whether it is an address, and can be encrypted for. */
    boolean sound() {
        try {
            var point = Points.key(keyBytes());
            return point.getW() != null
                    && authBytes().length == AUTH
                    && URI.create(endpoint).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    byte[] keyBytes() {
        return Base64.getUrlDecoder().decode(key);
    }

    byte[] authBytes() {
        return Base64.getUrlDecoder().decode(auth);
    }

    @Override
    public String toString() {
        return "Target[…]";
    }
}
