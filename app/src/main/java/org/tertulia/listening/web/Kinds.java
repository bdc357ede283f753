package org.tertulia.listening.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refused;
import org.tertulia.listening.ListeningRefusal;
import org.tertulia.listening.WatchKind;
import org.tertulia.web.Page;
import org.tertulia.web.Shown;
import org.tertulia.web.kit.Option;

/** What kinds of watches are called, and which one somebody means. */
public final class Kinds {

    private Kinds() {}

    /** By its word; a topic where it means nothing. */
    static WatchKind meant(String word) {
        return find(word).orElse(WatchKind.TOPIC);
    }

    /** The same; refuses a word that means nothing. */
    static @Nullable WatchKind known(@Nullable String word) {
        return word == null
                ? null
                : find(word)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new ListeningRefusal.UnknownKind(
                                                        Shown.beginning(word), words())));
    }

    private static Optional<WatchKind> find(String word) {
        return Arrays.stream(WatchKind.values()).filter(kind -> kind.word().equals(word)).findAny();
    }

    private static String words() {
        return Arrays.stream(WatchKind.values())
                .map(WatchKind::word)
                .collect(Collectors.joining(", "));
    }

    static List<Option> options(Page page) {
        return Arrays.stream(WatchKind.values())
                .map(kind -> new Option(kind.word(), name(page, kind)))
                .toList();
    }

    public static String name(Page page, WatchKind kind) {
        return switch (kind) {
            case BRAND -> page.t("listening.kind.brand");
            case COMPETITOR -> page.t("listening.kind.competitor");
            case TOPIC -> page.t("listening.kind.topic");
        };
    }
}
