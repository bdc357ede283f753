package org.tertulia.playbook.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.playbook.Version;
import org.tertulia.playbook.text.Mistake;
import org.tertulia.web.Page;

/**
 * A protocol, for programs. {@code version} is the one in force and {@code from} since when, null
 * where none is; {@code draft} is the one that is being written.
 */
record ProtocolJson(
        int id,
        String handle,
        @Nullable ProtocolTitleJson title,
        @Nullable Integer version,
        @Nullable LocalDate from,
        @Nullable ProtocolDraftJson draft) {

    /** In Spanish and in English; empty where it is not said. */
    record ProtocolTitleJson(String es, String en) {}

    /** {@code state} is {@code draft} or {@code proposed}; who changes it gives the revision. */
    record ProtocolDraftJson(int version, String state, int revision) {}

    /** By handle. */
    record ProtocolsJson(List<ProtocolJson> items) {
        ProtocolsJson {
            items = List.copyOf(items);
        }
    }

    /** A version, with its text and what is wrong with it. */
    record ProtocolVersionJson(
            int id,
            String handle,
            int version,
            String state,
            int revision,
            @Nullable String why,
            @Nullable LocalDate from,
            Instant savedAt,
            String text,
            List<ProtocolMistakeJson> mistakes) {
        ProtocolVersionJson {
            mistakes = List.copyOf(mistakes);
        }

        static ProtocolVersionJson of(Page page, Version version) {
            return new ProtocolVersionJson(
                    version.protocol(),
                    version.handle(),
                    version.n(),
                    version.state().slug(),
                    version.revision(),
                    version.why(),
                    version.from(),
                    version.savedAt(),
                    version.text(),
                    version.reading().mistakes().stream()
                            .map(it -> ProtocolMistakeJson.of(page, it))
                            .toList());
        }
    }

    /** {@code mistake} is its name, {@code sentence} says it in the reader's language. */
    record ProtocolMistakeJson(int line, String mistake, String sentence) {

        private static ProtocolMistakeJson of(Page page, Mistake mistake) {
            return new ProtocolMistakeJson(
                    mistake.line(),
                    mistake.key().substring(mistake.key().lastIndexOf('.') + 1),
                    PreviewView.wrong(page, mistake).sentence());
        }
    }
}
