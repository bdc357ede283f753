package org.tertulia.playbook.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.playbook.PlaybookRefusal;

/** Reads numbers and days as forms write them. */
final class Given {

    private Given() {}

    static int status(PlaybookRefusal refusal) {
        return refusal instanceof Refusal.Unfit ? 422 : 409;
    }

    static int revision(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            throw new Refused(new PlaybookRefusal.RevisionMissing());
        }
    }

    static int revision(@Nullable Integer given) {
        if (given == null) {
            throw new Refused(new PlaybookRefusal.RevisionMissing());
        }
        return given;
    }

    /** Null where nothing was given. */
    static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refused(new PlaybookRefusal.DayUnclear());
        }
    }
}
