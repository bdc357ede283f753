package org.tertulia.playbook.said.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.tertulia.playbook.said.Stage;
import org.tertulia.playbook.said.Text;

/** Which of the approved messages are shown. */
enum Shelf {
    OFFERED,
    WAITING,
    EXPIRING,
    GONE;

    /** So many days before it expires a text is among those that do. */
    private static final int SOON = 30;

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "playbook.said.shelf." + slug();
    }

    /** The first where it is none. */
    static Shelf of(String slug) {
        return Arrays.stream(values())
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElse(OFFERED);
    }

    boolean holds(Text text, LocalDate today) {
        var open = text.open();
        var current = text.current();
        return switch (this) {
            case OFFERED -> text.offered(today);
            case WAITING ->
                    text.retired() == null && open != null && open.stage() == Stage.WAITING
                            || text.retired() == null && current == null && open != null;
            case EXPIRING ->
                    text.retired() == null
                            && current != null
                            && current.content().expired(today.plusDays(SOON));
            case GONE -> text.retired() != null || text.shown() == null;
        };
    }
}
