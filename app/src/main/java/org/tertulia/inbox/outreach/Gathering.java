package org.tertulia.inbox.outreach;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.messages.Message;
import org.tertulia.networks.DeliverySettled;

/** Gathers what people answer beneath a question that we asked of all. */
@Component
public class Gathering {

    private final AudienceQuestions questions;

    Gathering(AudienceQuestions questions) {
        this.questions = questions;
    }

    /** Of what was said to us. */
    public void gather(Collection<Message> said) {
        var parents = said.stream().map(Message::parent).filter(Objects::nonNull).collect(toSet());
        if (parents.isEmpty()) {
            return;
        }
        var asked = questions.asked(parents);
        for (var message : said) {
            var parent = message.parent();
            var question = parent == null ? null : asked.get(parent);
            if (question != null) {
                questions.answered(question, message.id());
            }
        }
    }

    @EventListener(id = "inbox.outreach.gathering")
    void on(DeliverySettled settled) {
        questions.settle(settled.message(), settled.state());
    }
}
