package org.tertulia.messages.judging;

import java.time.Instant;
import java.util.Map;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.messages.MessageId;

/** Somebody said what is right of a message: labels by question. */
public record MessageJudged(
        MessageId message, BrandId brand, Map<String, String> labels, Actor by, Instant at)
        implements DomainEvent {

    public MessageJudged {
        labels = Map.copyOf(labels);
    }

    @Override
    public String subject() {
        return "message:" + message;
    }
}
