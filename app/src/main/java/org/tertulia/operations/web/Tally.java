package org.tertulia.operations.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tertulia.operations.Overview;
import org.tertulia.operations.Part;
import org.tertulia.web.Page;

/** What a non-expert wants to know, in one sentence. */
final class Tally {

    private final Page page;

    Tally(Page page) {
        this.page = page;
    }

    String of(Overview overview) {
        var pieces = overview.parts().stream().map(this::piece).filter(Objects::nonNull).toList();
        var sentence = joined(pieces);
        return sentence.isEmpty()
                ? ""
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
    }

    private @Nullable String piece(Part part) {
        return switch (part) {
            case Part.Publishing publishing ->
                    publishing.pausedAt() == null ? null : page.t("operations.tally.paused");
            case Part.Channels channels ->
                    channels.none()
                            ? page.t("operations.tally.noChannels")
                            : page.t(
                                    "operations.tally.channels",
                                    channels.well(),
                                    channels.signedOut(),
                                    channels.ailing().size() - channels.signedOut());
            case Part.Quarantine quarantine ->
                    quarantine.waiting() == 0
                            ? null
                            : page.t("operations.tally.quarantine", quarantine.waiting());
            case Part.Answers answers ->
                    page.t(
                            "operations.tally.answers",
                            answers.unconfirmed() + answers.needsPerson());
            case Part.Chain chain -> record(chain);
            case Part.Backup backup -> backup(backup);
            case Part.Following ignored -> null;
            case Part.Search ignored -> null;
            case Part.Learning ignored -> null;
            case Part.Database ignored -> null;
            case Part.Disk ignored -> null;
            case Part.Program ignored -> null;
        };
    }

    private String record(Part.Chain chain) {
        var at = chain.verifiedAt();
        if (at == null) {
            return page.t("operations.tally.unverified");
        }
        if (chain.firstBad() != null) {
            return page.t("operations.tally.broken");
        }
        return chain.overdue()
                ? page.t("operations.tally.overdue", page.span(Duration.between(at, page.now())))
                : page.t("operations.tally.intact");
    }

    private String backup(Part.Backup backup) {
        var at = backup.at();
        if (at == null) {
            return page.t("operations.tally.noBackup");
        }
        var age = Duration.between(at, page.now());
        return age.toMinutes() < 1
                ? page.t("operations.tally.newBackup")
                : page.t("operations.tally.backup", page.span(age));
    }

    private String joined(List<String> pieces) {
        if (pieces.size() < 2) {
            return String.join("", pieces);
        }
        return page.t(
                "operations.tally.joined",
                String.join(", ", pieces.subList(0, pieces.size() - 1)),
                pieces.getLast());
    }
}
