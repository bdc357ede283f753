package org.tertulia.inbox.handover;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** The end of one's own shift, for programs. */
@RestController
@RequestMapping("/api/v1/handover")
class HandoverApi {

    private final Endings endings;
    private final Passing passing;
    private final Members members;
    private final Channels channels;
    private final Clock clock;

    HandoverApi(Endings endings, Passing passing, Members members, Channels channels, Clock clock) {
        this.endings = endings;
        this.passing = passing;
        this.members = members;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * What passes on: {@code conversations} of one's own by their numbers, to a colleague's handle
     * or, without one, back to all; {@code note} stays for who comes next.
     */
    record HandingOn(
            @Nullable List<Long> conversations, @Nullable String to, @Nullable String note) {}

    /** How many went, and whether a note stays. */
    record HandedOn(int conversations, boolean noted) {}

    @GetMapping
    HandoverJson show(Sight sight) {
        var ending = endings.of(sight, clock.instant());
        var concerned = ending.held().stream().map(Holding::channel).collect(toSet());
        return HandoverJson.of(ending, channels.known(concerned));
    }

    @PostMapping
    HandedOn pass(Sight sight, @RequestBody HandingOn body) {
        var conversations = body.conversations() == null ? List.<Long>of() : body.conversations();
        var passed = passing.pass(sight, conversations, colleague(sight, body.to()), body.note());
        return new HandedOn(passed.conversations(), passed.noted());
    }

    private @Nullable Member colleague(Sight sight, @Nullable String handle) {
        return handle == null || handle.isBlank()
                ? null
                : members.find(handle.strip(), sight)
                        .orElseThrow(() -> new Refused(new InboxRefusal.ColleagueMissing()));
    }
}
