package org.tertulia.inbox.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.Merging;
import org.tertulia.inbox.Recognising;
import org.tertulia.inbox.Splitting;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;
import org.tertulia.web.Paging;

/** One matter of several conversations, or several of one, for programs. */
@RestController
@RequestMapping("/api/v1/conversations/{number}")
class MergesApi {

    private final Merging merging;
    private final Recognising recognising;
    private final Splitting splitting;
    private final Panes panes;

    MergesApi(Merging merging, Recognising recognising, Splitting splitting, Panes panes) {
        this.merging = merging;
        this.recognising = recognising;
        this.splitting = splitting;
        this.panes = panes;
    }

    /** The numbers of those that become one with this. */
    record MergeTyped(@Nullable List<Long> numbers) {}

    /** The ids of messages of theirs that are another matter; our answers go with them. */
    record SplitTyped(@Nullable List<UUID> messages) {}

    /** Conversations with the same contact; all their messages lie in this one then. */
    @PostMapping("/merges")
    ConversationJson merge(Sight sight, @PathVariable long number, @RequestBody MergeTyped body) {
        merging.merge(sight, number, body.numbers() == null ? List.of() : body.numbers());
        return show(sight, number);
    }

    /** Who answers this one from another address, in the other, is the same person. */
    @PostMapping("/strays/{other}")
    ConversationJson recognise(Sight sight, @PathVariable long number, @PathVariable long other) {
        recognising.recognise(sight, number, other);
        return show(sight, number);
    }

    /** The last one that was merged, as long as nothing was answered since. */
    @DeleteMapping("/merges/{other}")
    ConversationJson undo(Sight sight, @PathVariable long number, @PathVariable long other) {
        merging.undo(sight, number, other);
        return show(sight, number);
    }

    /** Gives the new conversation. */
    @PostMapping("/split")
    ConversationJson split(Sight sight, @PathVariable long number, @RequestBody SplitTyped body) {
        var chosen = body.messages() == null ? List.<UUID>of() : body.messages();
        var part = splitting.split(sight, number, chosen.stream().map(MessageId::new).toList());
        return show(sight, part);
    }

    private ConversationJson show(Sight sight, long number) {
        return ConversationJson.of(
                panes.of(sight, Filter.of(Tab.ALL), number, null, null, Paging.MOST));
    }
}
