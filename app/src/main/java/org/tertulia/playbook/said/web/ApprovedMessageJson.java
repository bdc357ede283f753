package org.tertulia.playbook.said.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.files.Attached;
import org.tertulia.playbook.said.Edition;
import org.tertulia.playbook.said.Tally;
import org.tertulia.playbook.said.Text;

/**
 * An approved message, for programs. {@code approved} is what agents may use, null before the first
 * approval; {@code open} what waits for an approval or was given back.
 */
record ApprovedMessageJson(
        int id,
        String handle,
        boolean offered,
        @Nullable ApprovedEditionJson approved,
        @Nullable ApprovedEditionJson open,
        ApprovedUseJson use) {

    /** {@code stage} is {@code waiting}, {@code returned}, {@code approved} or {@code dropped}. */
    record ApprovedEditionJson(
            int edition,
            int revision,
            String stage,
            String title,
            List<String> tags,
            List<String> intents,
            @Nullable LocalDate expires,
            List<ApprovedVariantJson> variants,
            List<ApprovedFileJson> files) {}

    /**
     * {@code size} is {@code short} or {@code long}, {@code tone} {@code close} or {@code formal}.
     */
    record ApprovedVariantJson(
            @Nullable String language,
            @Nullable String size,
            @Nullable String tone,
            @Nullable String text) {}

    /** {@code alt} is what is to be seen on a picture; {@code path} where the file is. */
    record ApprovedFileJson(
            String hash, String name, String type, int size, String alt, String path) {

        static ApprovedFileJson of(Attached file) {
            return new ApprovedFileJson(
                    file.hash(),
                    file.name(),
                    file.type().word(),
                    file.size(),
                    file.alt(),
                    "/api/v1" + file.path());
        }
    }

    /** {@code changed} of {@code uses} were changed before they were sent. */
    record ApprovedUseJson(int uses, int changed, @Nullable Instant last) {}

    record ApprovedMessagesJson(List<ApprovedMessageJson> items) {}

    static ApprovedMessageJson of(Text text, boolean offered, Tally tally) {
        return new ApprovedMessageJson(
                text.number(),
                text.handle(),
                offered,
                text.current() == null ? null : of(text.current()),
                text.open() == null ? null : of(text.open()),
                new ApprovedUseJson(tally.uses(), tally.changed(), tally.last()));
    }

    static ApprovedEditionJson of(Edition edition) {
        var content = edition.content();
        return new ApprovedEditionJson(
                edition.n(),
                edition.revision(),
                edition.stage().slug(),
                content.title(),
                content.tags(),
                content.intents().stream().sorted().toList(),
                content.expires(),
                content.variants().stream()
                        .map(
                                it ->
                                        new ApprovedVariantJson(
                                                it.language(),
                                                it.size().slug(),
                                                it.tone().slug(),
                                                it.text()))
                        .toList(),
                content.files().stream().map(ApprovedFileJson::of).toList());
    }
}
