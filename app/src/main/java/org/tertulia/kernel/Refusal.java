package org.tertulia.kernel;

/**
 * An expected no, for a person. Each module has one sealed family of them; a refusal is named after
 * the predicate of its sentence ({@code AlreadyClaimed}), and its components are the arguments of
 * that sentence, in order.
 */
public interface Refusal {

    /** The key of the sentence: {@code inbox.refusal.AlreadyClaimed}. */
    default String key() {
        var parts = getClass().getPackageName().split("\\.");
        return parts[2] + ".refusal." + getClass().getSimpleName();
    }

    /**
     * A no to what was given: too long, missing, unknown. It stays a no whatever state things are
     * in (422), where any other refusal is one of the moment (409).
     */
    interface Unfit extends Refusal {}
}
