package org.tertulia.networks.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.web.kit.Option;

/**
 * The mail server as a form; {@code password} says whether one is kept. {@code told} is what came
 * of a test, good or bad.
 */
record MailView(
        ArrangingMail.Typed form,
        boolean known,
        boolean password,
        List<Option> securities,
        String testTo,
        List<Letter> letters,
        String error,
        @Nullable Told told) {

    /** A sentence about a test. */
    record Told(boolean good, String sentence) {}
}
