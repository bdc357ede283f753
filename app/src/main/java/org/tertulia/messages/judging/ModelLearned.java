package org.tertulia.messages.judging;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/**
 * The program learned from so many lessons; it understands so since if that was adopted. {@code
 * lost} are the points that it lost on the guard's texts at the question where it lost most.
 */
public record ModelLearned(
        int learning, int lessons, boolean adopted, String worst, double lost, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "learning:" + learning;
    }
}
