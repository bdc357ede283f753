package org.tertulia.playbook.situations.web;

import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refused;
import org.tertulia.playbook.situations.SituationRefusal;

/** Reads numbers as forms and programs write them. */
final class Given {

    private Given() {}

    /** Null where none was given. */
    static @Nullable Integer number(@Nullable String typed) {
        var digits = typed == null ? "" : typed.strip().replaceFirst("^#", "");
        return digits.matches("[0-9]{1,9}") ? Integer.valueOf(digits) : null;
    }

    static int protocol(@Nullable String typed) {
        var number = number(typed);
        if (number == null) {
            throw new Refused(new SituationRefusal.ProtocolUnknown());
        }
        return number;
    }

    static int other(@Nullable String typed) {
        var number = number(typed);
        if (number == null) {
            throw new Refused(new SituationRefusal.JoinedUnfit());
        }
        return number;
    }
}
