package org.tertulia.identity.once;

/** What is known of a key when a request comes with it. */
sealed interface Beginning {

    /** Nothing: this request is the first. */
    record First() implements Beginning {}

    /** Another request used it. */
    record Mismatch() implements Beginning {}

    /** The same request is being answered, or was interrupted. */
    record Pending() implements Beginning {}

    record Answered(Answer answer) implements Beginning {}
}
