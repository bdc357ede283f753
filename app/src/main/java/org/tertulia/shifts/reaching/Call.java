package org.tertulia.shifts.reaching;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;

/**
 * One urgent thing on its way along the chain of its brand.
 *
 * @param subject what it is about: {@code alert:12}
 * @param url the page of that
 * @param nextAt when its next step is due; null where it calls nobody any more
 * @param end who ended it, and when; null while nobody did
 */
public record Call(
        int number,
        Crew.About about,
        Occasion occasion,
        String subject,
        String key,
        List<Object> args,
        String url,
        Instant begunAt,
        int nextStep,
        @Nullable Instant nextAt,
        State state,
        @Nullable End end) {

    public Call {
        args = List.copyOf(args);
    }

    /** Who ended it: null where that was the program. */
    public record End(@Nullable MemberId by, Instant at) {}

    /** Somebody who was called, by which step and when. */
    public record Called(MemberId member, int step, Instant at) {}

    /** How far a call has come. */
    public enum State {
        /** More people may be called. */
        CALLING,
        /** Everybody was, and nobody answered. */
        UNANSWERED,
        /** Somebody sees to it. */
        ACKNOWLEDGED,
        /** What it was about is settled. */
        SETTLED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** Whether somebody is still wanted. */
        public boolean open() {
            return this == CALLING || this == UNANSWERED;
        }
    }

    public BrandId brand() {
        return about.brand();
    }

    /** Its own page. */
    public String path() {
        return "/calls/" + number;
    }
}
