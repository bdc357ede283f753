package org.tertulia.networks.plaza;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.plaza.weather.Lie;
import tools.jackson.databind.json.JsonMapper;

/** What comes back of a request to a square, as from any server: an answer, or nothing. */
sealed interface Reply {

    /** {@code retryAfter} is set where the square itself asks to come back later. */
    record Answer(int status, @Nullable Duration retryAfter, String body) implements Reply {

        static Answer created(long entry) {
            return new Answer(201, null, JSON.createObjectNode().put("id", entry).toString());
        }

        static Answer refused(String error) {
            return new Answer(422, null, JSON.createObjectNode().put("error", error).toString());
        }

        static Answer limited(Duration pause) {
            return new Answer(429, pause, "{\"error\":\"limited\"}");
        }

        static Answer expired() {
            return new Answer(401, null, "{\"error\":\"expired token\"}");
        }

        static Answer untrue(Lie lie) {
            return new Answer(lie.status(), null, lie.body());
        }
    }

    /** The caller waited, and gave up. */
    record Silence() implements Reply {}

    JsonMapper JSON = JsonMapper.shared();
}
