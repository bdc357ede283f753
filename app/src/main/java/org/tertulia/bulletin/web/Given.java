package org.tertulia.bulletin.web;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.bulletin.BulletinRefusal;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.MessageId;

/** Reads numbers and ids as forms write them. */
final class Given {

    private Given() {}

    /** Null for nothing, -1 for what is no number. */
    static @Nullable Integer number(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    static int version(@Nullable Integer given) {
        if (given == null || given < 1) {
            throw new Refused(new BulletinRefusal.VersionMissing());
        }
        return given;
    }

    /** Each id once; what is none is not found. */
    static List<MessageId> messages(@Nullable Collection<String> ids) {
        return ids == null ? List.of() : ids.stream().map(MessageId::parse).distinct().toList();
    }

    /** A new key where none was given, or what is none. */
    static UUID key(@Nullable String given) {
        try {
            return given == null || given.isBlank() ? UUID.randomUUID() : UUID.fromString(given);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}
