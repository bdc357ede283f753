package org.tertulia.networks.mastodon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.tertulia.files.Attached;
import org.tertulia.networks.Looking;
import org.tertulia.networks.Speaking.Delivery;

/**
 * Brings files to a server before the status that shows them. Whatever comes of it, nothing was
 * said yet; a file that was brought in vain the server forgets by itself.
 */
final class Bringing {

    /** Servers prepare large pictures in the background. */
    private static final int LOOKS = 10;

    private final Wire wire;
    private final Wire.Caller caller;
    private final Function<Attached, byte[]> bytes;
    private final Duration pause;

    Bringing(Wire wire, Wire.Caller caller, Function<Attached, byte[]> bytes, Duration pause) {
        this.wire = wire;
        this.caller = caller;
        this.bytes = bytes;
        this.pause = pause;
    }

    /** How it went: under which ids the server has them, or why nothing can be said with them. */
    sealed interface Brought {
        record All(List<String> ids) implements Brought {}

        record Not(Delivery why) implements Brought {}
    }

    Brought bring(List<Attached> files) {
        var ids = new ArrayList<String>();
        for (var file : files) {
            switch (bring(file)) {
                case Brought.All(var one) -> ids.addAll(one);
                case Brought.Not not -> {
                    return not;
                }
            }
        }
        return new Brought.All(ids);
    }

    private Brought bring(Attached file) {
        var boundary = UUID.randomUUID().toString();
        var type = "multipart/form-data; boundary=" + boundary;
        var reply = wire.bring(caller, "/api/v2/media", type, form(file, boundary));
        return reply instanceof Reply.Said said
                ? prepared(said.body().path("id").asString(""), ready(said))
                : new Brought.Not(not(reply));
    }

    private byte[] form(Attached file, String boundary) {
        var form = new ByteArrayOutputStream();
        if (!file.alt().isEmpty()) {
            form.writeBytes(
                    "--%s\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\n%s\r\n"
                            .formatted(boundary, file.alt())
                            .getBytes(UTF_8));
        }
        form.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, file.name(), file.type().mime())
                        .getBytes(UTF_8));
        form.writeBytes(bytes.apply(file));
        form.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(UTF_8));
        return form.toByteArray();
    }

    /** What is not prepared yet has no address. */
    private static boolean ready(Reply.Said said) {
        return said.body().path("url").isString();
    }

    private Brought prepared(String id, boolean at) {
        var ready = at;
        for (var looks = 0; !ready && looks < LOOKS; looks++) {
            if (!waited()) {
                break;
            }
            switch (wire.get(caller, "/api/v1/media/" + Wire.encoded(id))) {
                case Reply.Said said -> ready = ready(said);
                case Reply.Garbled _ -> {
                    // 206 without words: not yet.
                }
                case Reply.No no -> {
                    return new Brought.Not(not(no));
                }
                case Reply.Silence silence -> {
                    return new Brought.Not(not(silence));
                }
            }
        }
        return ready && !id.isEmpty()
                ? new Brought.All(List.of(id))
                : new Brought.Not(new Delivery.Unreachable("networks.mastodon.FileNotReady", null));
    }

    private boolean waited() {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Only a no to the file itself ends it; all else may go better the next time. */
    private Delivery not(Reply reply) {
        return switch (reply) {
            case Reply.No no -> not(no);
            case Reply.Silence silence ->
                    new Delivery.Unreachable(silence.why().key(), silence.why().detail());
            case Reply.Garbled _, Reply.Said _ ->
                    new Delivery.Unreachable("networks.mastodon.OddAnswer", caller.server());
        };
    }

    private Delivery not(Reply.No no) {
        return switch (no.status()) {
            case 401 -> new Delivery.Unreachable(Looking.SIGNED_OUT, caller.server());
            case 403 -> new Delivery.Rejected("networks.mastodon.rejected.Forbidden", no.error());
            case 400, 404, 405, 410, 413, 415, 422 ->
                    new Delivery.Rejected("networks.mastodon.rejected.FileUnfit", no.error());
            case 429 -> new Delivery.RateLimited(wire.pause(caller));
            default ->
                    new Delivery.Unreachable(
                            "networks.mastodon.Status", String.valueOf(no.status()));
        };
    }
}
