package org.tertulia.bulletin.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.messages.MessageId;
import org.tertulia.web.kit.Option;

/**
 * An insight about to be proposed. {@code suggested} is what it goes by without a title; {@code
 * conversation} the number of that from which one came, {@code known} the insights to which the
 * messages may be put instead; {@code refused} is empty at first.
 */
record NewView(
        List<Quote> quotes,
        Set<MessageId> chosen,
        String suggested,
        Form form,
        @Nullable Long conversation,
        List<Option> departments,
        boolean owner,
        String words,
        List<InsightRow> known,
        String refused) {

    /** What was filled in; {@code key} makes it be one, however often it is sent. */
    record Form(String title, String idea, String department, String key) {}
}
