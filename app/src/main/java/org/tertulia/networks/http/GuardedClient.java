package org.tertulia.networks.http;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes every outbound request of the product, and refuses those that could be turned on us. */
public final class GuardedClient implements AutoCloseable {

    private static final String AGENT = "Tertulia/0.1";

    /** How long a name may take to be found before anything is sent. */
    private static final Duration NAMING = Duration.ofSeconds(5);

    private final Guard guard;
    private final ScheduledThreadPoolExecutor clockwork;

    public GuardedClient(PrivateAddresses allowed) {
        this(allowed, Names.SYSTEM);
    }

    public GuardedClient(PrivateAddresses allowed, Names names) {
        this.guard = new Guard(names, allowed);
        this.clockwork =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("outbound-alarm").factory());
        clockwork.setRemoveOnCancelPolicy(true);
    }

    /**
     * Asks once and waits for the answer; nothing is retried. Redirects of GET and HEAD are
     * followed, each checked like a new address; of other methods they are the answer.
     */
    public Fetched fetch(Request request) {
        try {
            return follow(request, WebAddress.of(request.url()));
        } catch (Stop stop) {
            return stop.unreachable(Fetched.Sent.NO);
        }
    }

    /**
     * Listens to a stream of lines until it ends, the request's limits end it, or the thread is
     * interrupted; no redirect is followed. {@code opened} runs when the server agreed. The answer
     * says how it ended, and has no body where it was a stream.
     */
    public Fetched listen(Request request, Runnable opened, Consumer<String> line) {
        try {
            var target = WebAddress.of(request.url());
            var total = request.limits().total();
            var addresses = guard.check(target, total);
            return new Exchange(target, request, addresses, new LineReader(opened, line))
                    .run(AGENT, total, clockwork);
        } catch (Stop stop) {
            return stop.unreachable(Fetched.Sent.NO);
        }
    }

    /**
     * Whether what others must not read on its way may be sent there: by https, or to an address of
     * the house that the owner of the installation named.
     */
    public boolean keepsSecret(String url) {
        try {
            var target = WebAddress.of(url);
            return target.scheme().equals("https") || guard.isOfTheHouse(target, NAMING);
        } catch (Stop stop) {
            return false;
        }
    }

    /** Where a mail server is, for who speaks to it in its own way: to these addresses alone. */
    public Found mailServer(String host, int port, Duration patience) {
        try {
            var target = WebAddress.of("https://" + host + ":" + port);
            return new Found.At(guard.check(target, patience, Ports::areForMail));
        } catch (Stop stop) {
            return new Found.Nowhere(stop.unreachable(Fetched.Sent.NO));
        }
    }

    /** Whether a server may be spoken to. */
    public sealed interface Found {

        /** At these addresses; there is at least one. */
        record At(List<InetAddress> addresses) implements Found {}

        record Nowhere(Fetched.Unreachable why) implements Found {}
    }

    private Fetched follow(Request first, WebAddress start) throws Stop {
        var deadline = System.nanoTime() + first.limits().total().toNanos();
        var request = first;
        var target = start;
        var permanent = true;
        @Nullable URI movedTo = null;
        for (int hop = 0; ; hop++) {
            var left = left(deadline, target);
            var addresses = guard.check(target, left);
            var fetched =
                    new Exchange(target, request, addresses)
                            .run(AGENT, left(deadline, target), clockwork);
            if (!(fetched instanceof Fetched.Answer answer)) {
                return fetched;
            }
            var location = answer.header("Location").orElse("");
            if (!isRedirect(answer.status()) || location.isBlank() || !request.followsRedirects()) {
                return new Fetched.Answer(
                        answer.status(), answer.headers(), answer.body(), target.uri(), movedTo);
            }
            if (hop == first.limits().redirects()) {
                throw new Stop(Fetched.Trouble.TOO_MANY_REDIRECTS, start.host());
            }
            var next = target.follow(location);
            permanent &= answer.status() == 301 || answer.status() == 308;
            if (permanent) {
                movedTo = next.uri();
            }
            request = request(request, target, next);
            target = next;
        }
    }

    private static Request request(Request request, WebAddress from, WebAddress to) throws Stop {
        if (from.origin().equals(to.origin())) {
            return request;
        }
        if (request.carriesCredentials()
                && from.scheme().equals("https")
                && to.scheme().equals("http")) {
            throw new Stop(Fetched.Trouble.BAD_REDIRECT, to.origin());
        }
        return request.withoutCredentials();
    }

    private static Duration left(long deadline, WebAddress target) throws Stop {
        var left = Duration.ofNanos(deadline - System.nanoTime());
        if (left.isNegative() || left.isZero()) {
            throw new Stop(Fetched.Trouble.READ_TIMEOUT, target.host());
        }
        return left;
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
