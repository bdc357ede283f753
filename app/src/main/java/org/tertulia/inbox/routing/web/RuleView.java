package org.tertulia.inbox.routing.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.messages.MessageId;
import org.tertulia.web.kit.Option;

/**
 * A rule as a form, as it is or as somebody typed it; {@code error} is above all fields, {@code
 * tried} is null where it was not tried.
 */
record RuleView(
        RuleAsked form,
        List<Option> brands,
        List<Option> queues,
        List<Option> people,
        List<Choice> channels,
        List<Choice> watches,
        List<Choice> networks,
        List<Choice> kinds,
        List<Choice> intents,
        List<Choice> sentiments,
        List<Choice> languages,
        List<Option> urgencies,
        List<Option> raises,
        String error,
        @Nullable Tried tried) {

    /** Something that it may ask for. */
    record Choice(String value, String name, boolean chosen) {}

    /** What the rules would have done; {@code rows} in their order, what none caught at the end. */
    record Tried(List<Row> rows, int read, boolean whole) {

        /** {@code name} is null where no rule caught them; {@code here} is the one in the form. */
        record Row(
                @Nullable String name,
                boolean active,
                boolean here,
                int count,
                List<Sample> samples) {}

        /** A message, beginning; null where it was erased. */
        record Sample(
                MessageId message, @Nullable String author, @Nullable String text, Instant at) {}
    }
}
