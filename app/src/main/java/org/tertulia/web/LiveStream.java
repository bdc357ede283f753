package org.tertulia.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tertulia.kernel.SignedIn;

/**
 * {@code GET /live}: the names of what changes, as server-sent events. Written as bytes: what
 * Spring does for each event costs more than the event.
 */
@Controller
class LiveStream {

    /** Proxies close a silent connection after a minute or less. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    /** The first is told at once; so long what follows gathers, to go in one piece. */
    private static final Duration GATHERING = Duration.ofMillis(100);

    private static final byte[] STILL_HERE = ":still here\n\n".getBytes(UTF_8);

    private final Live live;
    private final BrandsSeen brands;

    LiveStream(Live live, BrandsSeen brands) {
        this.live = live;
        this.brands = brands;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void listen(
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var connection = new LiveConnection(who.id(), brands.by(who.id()));
        live.join(connection);
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
            var out = response.getOutputStream();
            // The request's own thread sends the headers, with the first bytes.
            write(out, mark());
            var open = request.startAsync();
            open.setTimeout(0);
            Thread.ofVirtual().name("live-" + who.id()).start(() -> pump(connection, out, open));
        } catch (IOException | RuntimeException failed) {
            live.leave(connection);
            throw failed;
        }
    }

    private byte[] mark() {
        return "event: mark\nretry: 2000\ndata: %d\n\n".formatted(live.mark()).getBytes(UTF_8);
    }

    private void pump(LiveConnection connection, OutputStream out, AsyncContext open) {
        try {
            for (var nudges = connection.take(HEARTBEAT);
                    nudges != null;
                    nudges = connection.take(HEARTBEAT)) {
                write(out, nudges.isEmpty() ? STILL_HERE : events(nudges));
                Thread.sleep(GATHERING);
            }
        } catch (IOException gone) {
            // Whoever read has left.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            live.leave(connection);
            end(open);
        }
    }

    private static void end(AsyncContext open) {
        try {
            open.complete();
        } catch (IllegalStateException ended) {
            // Where the reader left, the container ends the request by itself.
        }
    }

    private static byte[] events(List<LiveConnection.Nudge> nudges) {
        var events = new StringBuilder();
        for (var nudge : nudges) {
            events.append("event: changed\nid: ").append(nudge.mark());
            events.append("\ndata: ").append(nudge.name()).append("\n\n");
        }
        return events.toString().getBytes(UTF_8);
    }

    private static void write(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }
}
