package org.tertulia.inbox.web;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.tertulia.inbox.db.Tables.CONVERSATION;

import java.util.Arrays;
import java.util.Optional;
import org.jooq.Condition;
import org.tertulia.kernel.SignedIn;

/** The lists on the left: where a conversation waits, and for whom. */
enum Queue {
    MINE("mine", "user-circle", true),
    WAITING("waiting", "inbox", true),
    CLAIMED("claimed", "hand-stop", true),
    ANSWERED("answered", "message-circle", false),
    UNCONFIRMED("unconfirmed", "alert-triangle", false),
    OPEN("open", "mail", false),
    CLOSED("closed", "archive", false),
    ALL("all", "messages", false);

    private final String slug;
    private final String icon;
    private final boolean byPromise;

    Queue(String slug, String icon, boolean byPromise) {
        this.slug = slug;
        this.icon = icon;
        this.byPromise = byPromise;
    }

    static Optional<Queue> of(String slug) {
        return Arrays.stream(values()).filter(queue -> queue.slug.equals(slug)).findFirst();
    }

    String slug() {
        return slug;
    }

    String icon() {
        return icon;
    }

    /** The key of its name. */
    String key() {
        return switch (this) {
            case MINE -> "inbox.queue.mine";
            case WAITING -> "inbox.queue.waiting";
            case CLAIMED -> "inbox.queue.claimed";
            case ANSWERED -> "inbox.queue.answered";
            case UNCONFIRMED -> "inbox.queue.unconfirmed";
            case OPEN -> "inbox.queue.open";
            case CLOSED -> "inbox.queue.closed";
            case ALL -> "inbox.queue.all";
        };
    }

    /** Whether what is due first comes first; otherwise what happened last does. */
    boolean byPromise() {
        return byPromise;
    }

    /**
     * The states by name and in the statement itself, as the partial indexes have them: the
     * database then plans it once, not each time.
     */
    Condition condition(SignedIn who) {
        return switch (this) {
            case MINE -> CONVERSATION.HOLDER_ID.eq(who.id().value());
            case WAITING -> state("waiting").and(among("waiting", "claimed"));
            // Held, which they are: by the index of what is held, past all that waits.
            case CLAIMED ->
                    state("claimed")
                            .and(among("waiting", "claimed"))
                            .and(CONVERSATION.HOLDER_ID.isNotNull());
            case ANSWERED -> state("answered").and(among("answered", "closed"));
            case UNCONFIRMED ->
                    CONVERSATION.DELIVERY.in(
                            inline("unknown"), inline("needs-person"), inline("rejected"));
            case OPEN -> CONVERSATION.STATE.ne(inline("closed"));
            case CLOSED -> state("closed").and(among("answered", "closed"));
            case ALL -> noCondition();
        };
    }

    private static Condition state(String state) {
        return CONVERSATION.STATE.eq(inline(state));
    }

    private static Condition among(String state, String other) {
        return CONVERSATION.STATE.in(inline(state), inline(other));
    }
}
