package org.tertulia.shifts.reaching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;

/**
 * Who is called, and how many minutes they have before the next step.
 *
 * @param member whom, where it names one; null in all other kinds
 */
public record Step(Kind kind, @Nullable MemberId member, int minutes) {

    /** Whom a step calls. The last two reach people outside their shift too. */
    public enum Kind {
        /** Who answers and is on duty for it. */
        DUTY,
        /** Who supervises and is on duty for it. */
        SUPERVISOR,
        /** One person, whenever it is. */
        MEMBER,
        /** Who owns the company, whenever it is. */
        OWNER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
        }
    }
}
