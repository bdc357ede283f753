package org.tertulia.inbox.review.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.review.Picks;
import org.tertulia.inbox.review.Reviews;
import org.tertulia.inbox.review.Talking;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Role;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;

/** The talk with the agent, for programs. */
@RestController
@RequestMapping("/api/v1/reviews/{message}/talk")
class TalksApi {

    private final Picks picks;
    private final Reviews reviews;
    private final Talking talking;

    TalksApi(Picks picks, Reviews reviews, Talking talking) {
        this.picks = picks;
        this.reviews = reviews;
        this.talking = talking;
    }

    /**
     * What somebody said; {@code text} is null once the person it is about was erased, {@code
     * seenAt} where the agent has not read it, or said it.
     */
    record TalkJson(
            UUID id, UUID by, Instant at, @Nullable String text, @Nullable Instant seenAt) {}

    record TalksJson(List<TalkJson> items, @Nullable String next) {}

    record TalkBody(@Nullable String text) {}

    /** What was said of an answer, the earliest first, for its agent and for who supervises. */
    @GetMapping
    TalksJson talk(Sight sight, @PathVariable String message) {
        var id = MessageId.parse(message);
        var pick =
                picks.find(sight, id)
                        .filter(
                                it ->
                                        it.agent().equals(sight.who().id())
                                                || sight.may(Role.SUPERVISOR))
                        .orElseThrow(() -> new NotFound("answer:" + message));
        return new TalksJson(
                reviews.talks(sight, pick).stream()
                        .map(
                                each ->
                                        new TalkJson(
                                                each.id(),
                                                each.by().value(),
                                                each.at(),
                                                each.text(),
                                                each.seenAt()))
                        .toList(),
                null);
    }

    /** Says something to the agent, or as the agent to those who reviewed and talked. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void say(Sight sight, @PathVariable String message, @RequestBody TalkBody said) {
        var text = said.text();
        talking.talk(sight, MessageId.parse(message), text == null ? "" : text);
    }

    /** The agent has read it all. */
    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void see(Sight sight, @PathVariable String message) {
        talking.see(sight, MessageId.parse(message));
    }
}
