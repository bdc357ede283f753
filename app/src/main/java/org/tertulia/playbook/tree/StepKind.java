package org.tertulia.playbook.tree;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of step it is. */
public enum StepKind {
    /** The person answers it, and each answer leads somewhere. */
    QUESTION("playbook.step.question"),
    /** The program decides it from what is known of the message. */
    CONDITION("playbook.step.condition"),
    /** To be done by the person. */
    INSTRUCTION("playbook.step.instruction"),
    /** To be said to the customer, in these words. */
    MESSAGE("playbook.step.message"),
    /** To be given to somebody else. */
    ESCALATE("playbook.step.escalate"),
    /** To be asked of the customer. */
    ASK("playbook.step.ask"),
    /** Here it is over. */
    END("playbook.step.end");

    private final String key;

    StepKind(String key) {
        this.key = key;
    }

    /** The key of its name. */
    public String key() {
        return key;
    }

    /** As the text form names it: {@code question}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StepKind> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
