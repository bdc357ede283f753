package org.tertulia.web;

import java.io.IOException;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tertulia.kernel.SignedIn;

/** {@code GET /live}: the names of what changes, as server-sent events. */
@Controller
class LiveStream {

    /** Proxies close a silent connection after a minute or less. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final Live live;
    private final BrandsSeen brands;

    LiveStream(Live live, BrandsSeen brands) {
        this.live = live;
        this.brands = brands;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(@AuthenticationPrincipal SignedIn who) {
        var emitter = new SseEmitter(0L);
        var connection = new LiveConnection(who.id(), brands.by(who.id()));
        live.join(connection);
        emitter.onCompletion(() -> live.leave(connection));
        emitter.onTimeout(() -> live.leave(connection));
        emitter.onError(error -> live.leave(connection));
        Thread.ofVirtual().name("live-" + who.id()).start(() -> pump(connection, emitter));
        return emitter;
    }

    private void pump(LiveConnection connection, SseEmitter emitter) {
        try {
            var open = SseEmitter.event().name("mark").reconnectTime(2_000).data(live.mark());
            emitter.send(open);
            for (var nudges = connection.take(HEARTBEAT);
                    nudges != null;
                    nudges = connection.take(HEARTBEAT)) {
                if (nudges.isEmpty()) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
                for (var nudge : nudges) {
                    emitter.send(
                            SseEmitter.event()
                                    .name("changed")
                                    .id(Long.toString(nudge.mark()))
                                    .data(nudge.name()));
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            // Whoever read has left, and the container ends the request by itself.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            live.leave(connection);
        }
    }
}
