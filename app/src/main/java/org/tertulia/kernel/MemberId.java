package org.tertulia.kernel;

import java.io.Serializable;
import java.util.UUID;

/** A person who works with Tertulia; the same id names the person's account. */
public record MemberId(UUID value) implements Serializable {

    public static MemberId next() {
        return new MemberId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
