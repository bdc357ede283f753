package org.tertulia.playbook.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A protocol, for programs. {@code version} is the one in force and {@code from} since when, null
 * where none is; {@code draft} is the one that is being written.
 */
record ProtocolJson(
        int id,
        String handle,
        @Nullable TextJson title,
        @Nullable Integer version,
        @Nullable LocalDate from,
        @Nullable DraftJson draft) {

    /** In Spanish and in English; empty where it is not said. */
    record TextJson(String es, String en) {}

    /** {@code state} is {@code draft} or {@code proposed}; who changes it gives the revision. */
    record DraftJson(int version, String state, int revision) {}

    /** By handle. */
    record ListJson(List<ProtocolJson> items) {
        ListJson {
            items = List.copyOf(items);
        }
    }

    /** A version, with its text and what is wrong with it. */
    record VersionJson(
            int id,
            String handle,
            int version,
            String state,
            int revision,
            @Nullable String why,
            @Nullable LocalDate from,
            Instant savedAt,
            String text,
            List<MistakeJson> mistakes) {
        VersionJson {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** {@code mistake} is its name, {@code sentence} says it in the reader's language. */
    record MistakeJson(int line, String mistake, String sentence) {}
}
