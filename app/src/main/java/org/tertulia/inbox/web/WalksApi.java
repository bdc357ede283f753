package org.tertulia.inbox.web;

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
import org.tertulia.inbox.walking.LeftBecause;
import org.tertulia.inbox.walking.WalkRefusal;
import org.tertulia.inbox.walking.Walking;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.web.Telling;
import org.tertulia.web.Page;

/** The protocol that is followed in a conversation, for programs. */
@RestController
@RequestMapping("/api/v1/conversations/{number}/protocol")
class WalksApi {

    private final Walking walking;
    private final Panes panes;

    WalksApi(Walking walking, Panes panes) {
        this.walking = walking;
        this.panes = panes;
    }

    /**
     * {@code protocol} is its number; {@code message} for whose sake, else the latest of theirs.
     */
    record Beginning(@Nullable Integer protocol, @Nullable UUID message) {}

    /**
     * {@code revision} is the one that was seen; {@code choice} answers a question, and is left out
     * where something is to be done.
     */
    record Step(@Nullable Integer revision, @Nullable String choice) {}

    record WalkSeen(@Nullable Integer revision) {}

    /**
     * {@code because} is {@code none-fits}, {@code wrong-protocol}, {@code new-turn}, {@code
     * solved-otherwise}, {@code unclear} or {@code other}, which needs {@code words}.
     */
    record Left(@Nullable Integer revision, @Nullable String because, @Nullable String words) {}

    /** Where it stands, or what fits. */
    @GetMapping
    WalkJson show(Sight sight, Page page, @PathVariable long number) {
        return WalkJson.of(pane(sight, number).following(), Telling.to(page));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WalkJson begin(
            Sight sight, Page page, @PathVariable long number, @RequestBody Beginning asked) {
        if (asked.protocol() == null) {
            throw new Refused(new WalkRefusal.NotInForce());
        }
        walking.begin(sight, number, asked.protocol(), message(sight, number, asked.message()));
        return show(sight, page, number);
    }

    private MessageId message(Sight sight, long number, @Nullable UUID given) {
        var message = given == null ? pane(sight, number).to() : new MessageId(given);
        if (message == null) {
            throw new NotFound("message of conversation:" + number);
        }
        return message;
    }

    /** One step on. */
    @PostMapping("/steps")
    WalkJson step(Sight sight, Page page, @PathVariable long number, @RequestBody Step asked) {
        var choice = asked.choice();
        if (choice == null || choice.isEmpty()) {
            walking.proceed(sight, number, revision(asked.revision()));
        } else {
            walking.choose(sight, number, revision(asked.revision()), choice);
        }
        return show(sight, page, number);
    }

    /** To where a person last decided something; also from its end, until an answer came of it. */
    @PostMapping("/return")
    WalkJson back(Sight sight, Page page, @PathVariable long number, @RequestBody WalkSeen asked) {
        walking.back(sight, number, revision(asked.revision()));
        return show(sight, page, number);
    }

    /** Before its end, for a reason. */
    @PostMapping("/leaving")
    WalkJson leave(Sight sight, Page page, @PathVariable long number, @RequestBody Left asked) {
        var because =
                LeftBecause.chosen(text(asked.because()))
                        .orElseThrow(() -> new Refused(new WalkRefusal.ReasonUnknown()));
        walking.leave(sight, number, revision(asked.revision()), because, text(asked.words()));
        return show(sight, page, number);
    }

    /** None is one that nothing has. */
    private static int revision(@Nullable Integer given) {
        return given == null ? -1 : given;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private Pane pane(Sight sight, long number) {
        return panes.of(sight, Filter.of(Tab.ALL), number, null, Panes.TURNS);
    }
}
