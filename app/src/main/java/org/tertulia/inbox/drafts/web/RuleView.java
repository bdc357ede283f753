package org.tertulia.inbox.drafts.web;

import java.util.List;
import org.tertulia.web.kit.Option;

/** The form of a rule, with what can be chosen; {@code error} says what is not right. */
record RuleView(
        RuleAsked form,
        List<Option> brands,
        List<Option> authors,
        List<Choice> departments,
        List<Choice> intents,
        List<Option> urgencies,
        List<Choice> queues,
        List<Choice> channels,
        List<Option> approvers,
        String error) {

    /** One of several that may be ticked. */
    record Choice(String value, String name, boolean chosen) {}
}
