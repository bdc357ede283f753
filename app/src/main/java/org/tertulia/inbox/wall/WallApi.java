package org.tertulia.inbox.wall;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.organization.Sight;

/** The screen on the wall, for programs. */
@RestController
class WallApi {

    private final Wall wall;
    private final Clock clock;

    WallApi(Wall wall, Clock clock) {
        this.wall = wall;
        this.clock = clock;
    }

    /** The room at a moment. */
    record WallJson(Instant at, List<WallQueueJson> queues, List<AttendantJson> people) {}

    /**
     * What waits for an answer in a queue, counted up to 1,000: with {@code more} there may be
     * more. {@code oldestAskedAt} and {@code oldest}, the number of a conversation, are null where
     * nothing waits; {@code atRisk} is what somebody was warned of and is not {@code broken}.
     */
    record WallQueueJson(
            int queue,
            String name,
            UUID brand,
            int waiting,
            boolean more,
            @Nullable Instant oldestAskedAt,
            @Nullable Long oldest,
            int atRisk,
            int broken) {

        static WallQueueJson of(Lane lane) {
            var queue = lane.queue();
            return new WallQueueJson(
                    queue.number(),
                    queue.name(),
                    queue.brand().value(),
                    lane.waiting(),
                    lane.more(),
                    lane.oldest(),
                    lane.conversation(),
                    lane.atRisk(),
                    lane.broken());
        }
    }

    /** Who is on duty until then (null out of a shift), and how many conversations they hold. */
    record AttendantJson(
            UUID member, String handle, String name, @Nullable Instant onDutyUntil, int held) {

        static AttendantJson of(Attendant attendant) {
            var member = attendant.member();
            return new AttendantJson(
                    member.id().value(),
                    member.handle(),
                    member.name(),
                    attendant.until(),
                    attendant.held());
        }
    }

    /** What waits in which queue now, and who is there to answer it. */
    @GetMapping("/api/v1/wall")
    WallJson wall(Sight sight) {
        var now = clock.instant();
        return new WallJson(
                now,
                wall.lanes(sight, now).stream().map(WallQueueJson::of).toList(),
                wall.attendants(sight, now).stream().map(AttendantJson::of).toList());
    }
}
