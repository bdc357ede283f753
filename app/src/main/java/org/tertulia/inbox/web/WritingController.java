package org.tertulia.inbox.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.approvals.Asking;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Manner;
import org.tertulia.inbox.Noting;
import org.tertulia.inbox.drafts.Submitting;
import org.tertulia.inbox.writing.Aid;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;

/** What is written in a conversation: answers and notes. */
@Controller
class WritingController {

    private final Answering answering;
    private final Submitting submitting;
    private final Asking asking;
    private final Noting noting;
    private final Acting acting;

    WritingController(
            Answering answering,
            Submitting submitting,
            Asking asking,
            Noting noting,
            Acting acting) {
        this.answering = answering;
        this.submitting = submitting;
        this.asking = asking;
        this.noting = noting;
        this.acting = acting;
    }

    /**
     * {@code to} is the last message that was shown where the answer was written, {@code seen} that
     * which had come in sight last; {@code approval} is whether it is sent for approval, {@code
     * manner} before whom it was to be said, {@code holding} that it only says that we are on it.
     * What is refused keeps its text.
     */
    @PostMapping("/conversations/{number}/replies")
    ResponseEntity<Html> reply(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam UUID key,
            @RequestParam @Nullable UUID to,
            @RequestParam @Nullable UUID seen,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean approval,
            @RequestParam(defaultValue = "false") boolean holding,
            @RequestParam(defaultValue = "") String meant,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(required = false) @Nullable Manner manner,
            @RequestParam Map<String, String> query) {
        var aid = Aid.of(meant, chosen);
        var reply =
                new Answering.Reply(key, message(to), message(seen), text, aid, manner, holding);
        try {
            if (approval) {
                submitting.submit(sight, number, reply);
            } else {
                answering.answer(sight, number, reply);
            }
        } catch (Refused refused) {
            return acting.unsaid(page, sight, number, query, text, refused.refusal());
        }
        return acting.stay(page, sight, number, query);
    }

    private static @Nullable MessageId message(@Nullable UUID id) {
        return id == null ? null : new MessageId(id);
    }

    /** What waits for approval is taken back by who wrote it, and is at hand again. */
    @PostMapping("/conversations/{number}/withdrawal")
    ResponseEntity<Html> withdraw(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam int approval,
            @RequestParam Map<String, String> query) {
        asking.withdraw(sight, approval);
        return acting.stay(page, sight, number, query);
    }

    @PostMapping("/conversations/{number}/notes")
    ResponseEntity<Html> note(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam UUID noteKey,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Map<String, String> query) {
        noting.note(sight, number, noteKey, note);
        return acting.stay(page, sight, number, query);
    }
}
