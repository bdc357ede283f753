package org.tertulia.inbox.web;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.tertulia.inbox.db.Tables.CONVERSATION;

import java.util.Arrays;
import java.util.Optional;
import org.jooq.Condition;
import org.tertulia.kernel.SignedIn;

/** The lists on the left: where a conversation waits, and for whom. */
enum Tab {
    MINE("mine", "user-circle", true),
    WAITING("waiting", "inbox", true),
    CLAIMED("claimed", "hand-stop", true),
    ANSWERED("answered", "message-circle", false),
    SNOOZED("snoozed", "clock-pause", true),
    BEGUN("begun", "send", false),
    UNCONFIRMED("unconfirmed", "alert-triangle", false),
    OPEN("open", "mail", false),
    CLOSED("closed", "archive", false),
    ALL("all", "messages", false);

    private final String slug;
    private final String icon;
    private final boolean dueFirst;

    Tab(String slug, String icon, boolean dueFirst) {
        this.slug = slug;
        this.icon = icon;
        this.dueFirst = dueFirst;
    }

    static Optional<Tab> of(String slug) {
        return Arrays.stream(values()).filter(tab -> tab.slug.equals(slug)).findFirst();
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
            case MINE -> "inbox.tab.mine";
            case WAITING -> "inbox.tab.waiting";
            case CLAIMED -> "inbox.tab.claimed";
            case ANSWERED -> "inbox.tab.answered";
            case SNOOZED -> "inbox.tab.snoozed";
            case BEGUN -> "inbox.tab.begun";
            case UNCONFIRMED -> "inbox.tab.unconfirmed";
            case OPEN -> "inbox.tab.open";
            case CLOSED -> "inbox.tab.closed";
            case ALL -> "inbox.tab.all";
        };
    }

    /** Whether what is due first comes first; otherwise what happened last does. */
    boolean dueFirst() {
        return dueFirst;
    }

    /**
     * The states by name and in the statement itself, as the partial indexes have them: the
     * database then plans it once, not each time.
     */
    Condition condition(SignedIn who) {
        return switch (this) {
            case MINE ->
                    CONVERSATION
                            .HOLDER_ID
                            .eq(who.id().value())
                            .and(CONVERSATION.STATE.ne(inline("snoozed")));
            case WAITING -> state("waiting").and(among("waiting", "claimed"));
            // Held, which they are: by the index of what is held, past all that waits.
            case CLAIMED ->
                    state("claimed")
                            .and(among("waiting", "claimed"))
                            .and(CONVERSATION.HOLDER_ID.isNotNull());
            case ANSWERED -> state("answered").and(among("answered", "closed"));
            case SNOOZED -> state("snoozed");
            case BEGUN -> state("begun");
            case UNCONFIRMED ->
                    CONVERSATION.DELIVERY.in(
                            inline("unknown"), inline("needs-person"), inline("rejected"));
            case OPEN -> CONVERSATION.STATE.notIn(inline("closed"), inline("merged"));
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
