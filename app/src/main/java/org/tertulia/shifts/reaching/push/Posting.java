package org.tertulia.shifts.reaching.push;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.networks.http.Fetched;
import org.tertulia.networks.http.GuardedClient;
import org.tertulia.networks.http.Limits;
import org.tertulia.networks.http.Request;
import org.tertulia.networks.secrets.CannotOpen;

/** Hands one push to its push service (RFC 8030). */
@Component
class Posting {

    private static final Limits LIMITS =
            Limits.USUAL.withTotal(Duration.ofSeconds(20)).withBody(64 * 1024);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final GuardedClient client;
    private final HouseKeys keys;

    Posting(GuardedClient client, HouseKeys keys) {
        this.client = client;
        this.keys = keys;
    }

    /** {@code left} is for how long anybody wants to hear it. */
    Sent post(Target target, String said, boolean urgent, Duration left) {
        if (!client.keepsSecret(target.endpoint())) {
            return new Sent.Refused("shifts.reaching.trouble.address", "");
        }
        try {
            var known = keys.authorization(target.endpoint());
            return known.isEmpty()
                    ? new Sent.Refused("shifts.reaching.trouble.keys", "")
                    : answer(client.fetch(request(target, said, urgent, left, known.get())));
        } catch (CannotOpen lost) {
            return new Sent.Refused("shifts.reaching.trouble.keys", "");
        }
    }

    private static Request request(
            Target target, String said, boolean urgent, Duration left, String authorization) {
        var sealed =
                Sealing.seal(
                        said.getBytes(StandardCharsets.UTF_8),
                        target.keyBytes(),
                        target.authBytes());
        return Request.post(target.endpoint(), "application/octet-stream", sealed)
                .with("Content-Encoding", "aes128gcm")
                .with("TTL", String.valueOf(Math.max(0, left.toSeconds())))
                .with("Urgency", urgent ? "high" : "normal")
                .with("Authorization", authorization)
                .within(LIMITS);
    }

    private Sent answer(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Answer answer when answer.successful() -> new Sent.Taken();
            case Fetched.Answer answer when answer.status() == 404 || answer.status() == 410 ->
                    new Sent.Gone();
            case Fetched.Answer answer when answer.status() == 429 || answer.status() >= 500 ->
                    new Sent.Failed(
                            "shifts.reaching.trouble.status", status(answer), pause(answer));
            case Fetched.Answer answer ->
                    new Sent.Refused("shifts.reaching.trouble.status", status(answer));
            // The host alone: the rest of the address is the browser's secret.
            case Fetched.Unreachable(var trouble, var sent, var detail) ->
                    trouble == Fetched.Trouble.REFUSED_ADDRESS || trouble == Fetched.Trouble.BAD_URL
                            ? new Sent.Refused("shifts.reaching.trouble.address", "")
                            : new Sent.Failed(trouble.key(), detail, null);
        };
    }

    private static String status(Fetched.Answer answer) {
        return String.valueOf(answer.status());
    }

    /** In seconds; the form with a date is rare, and our own pauses do there. */
    private static @Nullable Duration pause(Fetched.Answer answer) {
        return answer.header("Retry-After")
                .filter(asked -> asked.strip().matches("[0-9]{1,6}"))
                .map(asked -> Duration.ofSeconds(Long.parseLong(asked.strip())))
                .map(asked -> asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked)
                .orElse(null);
    }
}
