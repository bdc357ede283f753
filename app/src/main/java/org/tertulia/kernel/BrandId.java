package org.tertulia.kernel;

import java.util.UUID;

/** What the company speaks for. */
public record BrandId(UUID value) {

    public static BrandId next() {
        return new BrandId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
