package org.tertulia.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.approvals.web.AskedFor;
import org.tertulia.inbox.drafts.Draft;
import org.tertulia.inbox.drafts.Ground;
import org.tertulia.inbox.writing.Aid;

/**
 * What an answer here needs before it goes, and what waits already.
 *
 * @param grounds why it needs approval
 * @param steps whose
 * @param draft what waits, or was sent back, taken back or lapsed and is at hand again; null for
 *     none
 * @param author who wrote that
 * @param by who sent it back, and {@code words} why; null where nobody did, or once erased
 * @param decides whether the reader may decide on it now
 */
record Approval(
        Kind kind,
        List<Ground> grounds,
        List<AskedFor> steps,
        @Nullable Draft draft,
        String author,
        @Nullable String by,
        @Nullable String words,
        boolean decides) {

    /** Where it stands. */
    enum Kind {
        /** It needs none. */
        NONE,
        /** What is written goes once somebody agreed. */
        NEEDED,
        /** An answer waits. */
        WAITING,
        /** An answer was sent back. */
        RETURNED
    }

    static final Approval NONE =
            new Approval(Kind.NONE, List.of(), List.of(), null, "", null, null, false);

    /** Whether what is sent from here is sent for approval. */
    boolean asks() {
        return kind != Kind.NONE;
    }

    boolean waits() {
        return kind == Kind.WAITING;
    }

    /** What is at hand to go on with. */
    String text() {
        return draft == null || draft.text() == null ? "" : draft.text();
    }

    /** Whether that only says that we are on it. */
    boolean holding() {
        return draft != null && draft.holding();
    }

    /** What its author said of that beside its text. */
    Aid aid() {
        return draft == null ? Aid.NONE : draft.aid();
    }

    /** The number of the request; 0 where there is none. */
    int number() {
        return draft == null ? 0 : draft.approval();
    }

    /** The part of an element's id by which a refreshed page tells whether it is still the same. */
    String mark() {
        return switch (kind) {
            case NONE -> "";
            case NEEDED -> "-approval";
            case WAITING -> "-waiting-" + version();
            case RETURNED -> "-returned-" + version();
        };
    }

    private int version() {
        return draft == null ? 0 : draft.version();
    }
}
