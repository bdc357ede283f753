package org.tertulia.approvals.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.approvals.Act;
import org.tertulia.approvals.Matter;
import org.tertulia.approvals.Request;

/**
 * A request as it is shown: with its subject, null where that is gone; who asked; whose approval
 * its steps ask for; whether the reader decides, or asked for it; what was done with it; and what
 * stands in its form after a refusal.
 */
record ApprovalCard(
        Request request,
        Matter.@Nullable Shown subject,
        String asker,
        List<AskedFor> steps,
        boolean decides,
        boolean own,
        List<Done> acts,
        Typed typed) {

    /** What was done, by whom; an empty name is the program. */
    record Done(Act act, String by) {}

    /** What was typed; {@code wrong} says why it could not be done, and is empty else. */
    record Typed(@Nullable String text, String words, String wrong) {

        static final Typed NOTHING = new Typed(null, "", "");
    }

    /** Its element: another one where there is something else to decide. */
    String id() {
        return "approval-" + request.number() + "-" + request.version();
    }

    String path() {
        return "/approvals/" + request.number();
    }

    /** The one that is waited for. */
    AskedFor step() {
        return steps.get(request.nth() - 1);
    }

    /** What may be changed before it goes. */
    String draft() {
        if (typed.text() != null) {
            return typed.text();
        }
        return subject == null || subject.text() == null ? "" : subject.text();
    }

    /** Whether the contact wrote something since. */
    boolean overtaken() {
        return subject != null && subject.heard().stream().anyMatch(Matter.Heard::later);
    }
}
