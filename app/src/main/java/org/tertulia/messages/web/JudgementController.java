package org.tertulia.messages.web;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.messages.judging.Asked;
import org.tertulia.messages.judging.Judging;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;

/** An agent says what is right of a message: where it stands, the chips are then as judged. */
@Controller
class JudgementController {

    private final Messages messages;
    private final Judging judging;

    JudgementController(Messages messages, Judging judging) {
        this.messages = messages;
        this.judging = judging;
    }

    /** The form alone, for where only its pencil stood; the whole message where no page asks. */
    @GetMapping("/messages/{id}/judgements")
    ResponseEntity<Html> form(
            Page page,
            Sight sight,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean keyed) {
        var message = messages.byId(sight, MessageId.parse(id));
        if (!page.partial()) {
            return ResponseEntity.status(303)
                    .header("Location", "/messages/" + message.id())
                    .build();
        }
        return ResponseEntity.ok(
                out -> JtejudgeGenerated.render(out, Html.PLAIN, page, message, keyed));
    }

    /**
     * Labels by question; {@code right} takes what is shown as it is shown, {@code keyed} keeps the
     * key.
     */
    @PostMapping("/messages/{id}/judgements")
    ResponseEntity<Html> judge(
            Page page,
            Sight sight,
            @PathVariable String id,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "false") boolean keyed) {
        var message = MessageId.parse(id);
        var labels =
                asked.containsKey("right")
                        ? shown(messages.byId(sight, message))
                        : JudgementJson.labels(asked, false);
        var judged = judging.judge(sight, message, labels);
        if (!page.partial()) {
            return ResponseEntity.status(303)
                    .header("Location", "/messages/" + message + "#judgements")
                    .build();
        }
        return ResponseEntity.ok(
                out -> JteunderstoodGenerated.render(out, Html.PLAIN, page, judged, keyed, false));
    }

    private static Map<Asked, String> shown(Message message) {
        var labels = new EnumMap<Asked, String>(Asked.class);
        var sense = message.sense();
        if (sense != null) {
            for (var asked : Asked.values()) {
                var chosen = JudgeForm.chosen(asked, sense);
                if (chosen != null) {
                    labels.put(asked, chosen);
                }
            }
        }
        return labels;
    }
}
