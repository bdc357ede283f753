package org.tertulia.inbox.outreach.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.outreach.Gathered;
import org.tertulia.web.kit.Option;
import org.tertulia.web.kit.Tab;

/** What we ask the audience; {@code brands} are to choose from where there are several. */
record QuestionsView(
        List<Tab> tabs, List<Gathered> rows, List<Option> brands, String typed, String error) {

    /** One question; {@code channels} are those on which it can be asked of all. */
    record One(
            List<Tab> tabs,
            Gathered gathered,
            String asker,
            List<Post> posts,
            List<Answer> answers,
            List<Option> channels) {}

    record Post(String channel, String who, Instant at, Delivery delivery) {}

    /** {@code conversation} is null where it is not in sight. */
    record Answer(
            UUID message,
            @Nullable Long conversation,
            @Nullable String who,
            @Nullable String text,
            Instant at,
            boolean glad,
            boolean angry) {}
}
