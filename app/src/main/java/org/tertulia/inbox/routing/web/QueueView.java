package org.tertulia.inbox.routing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.web.kit.Option;

/** A queue as a form, as it is or as somebody typed it; {@code queue} is null for a new one. */
record QueueView(
        QueueAsked form,
        @Nullable Queue queue,
        List<Option> brands,
        List<Option> departments,
        List<Option> sharings,
        String error) {}
