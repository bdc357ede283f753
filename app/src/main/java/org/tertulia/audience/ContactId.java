package org.tertulia.audience;

import java.util.UUID;
import org.tertulia.kernel.Uuid7;

/** A person outside the company. */
public record ContactId(UUID value) {

    public static ContactId next() {
        return new ContactId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
