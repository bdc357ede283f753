package org.tertulia.inbox.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.Claiming;
import org.tertulia.inbox.Takeover;
import org.tertulia.organization.Sight;
import org.tertulia.web.Paging;

/** Who has a conversation, for programs. */
@RestController
@RequestMapping("/api/v1/conversations/{number}/claim")
class ClaimsApi {

    private final Claiming claiming;
    private final Panes panes;

    ClaimsApi(Claiming claiming, Panes panes) {
        this.claiming = claiming;
        this.panes = panes;
    }

    /**
     * Why it is taken over: {@code reason} is {@code agreed}, {@code away}, {@code urgent} or
     * {@code other}, which needs {@code words}.
     */
    record TakenOver(@Nullable String reason, @Nullable String words) {}

    /** {@code over} takes it from whoever holds it, for a reason that they are told. */
    @PostMapping
    ConversationJson claim(
            Sight sight,
            @PathVariable long number,
            @RequestParam(defaultValue = "false") boolean over,
            @RequestBody(required = false) @Nullable TakenOver body) {
        if (over) {
            claiming.takeOver(sight, number, why(body));
        } else {
            claiming.claim(sight, number);
        }
        return show(sight, number);
    }

    private static Takeover why(@Nullable TakenOver body) {
        return body == null
                ? Takeover.of("", "")
                : Takeover.of(text(body.reason()), text(body.words()));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    @DeleteMapping
    ConversationJson release(Sight sight, @PathVariable long number) {
        claiming.release(sight, number);
        return show(sight, number);
    }

    private ConversationJson show(Sight sight, long number) {
        return ConversationJson.of(
                panes.of(sight, Filter.of(Tab.ALL), number, null, null, Paging.MOST));
    }
}
