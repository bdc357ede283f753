package org.tertulia.networks.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntPredicate;

/** Resolves a host once and lets through only addresses that may be spoken to. */
final class Guard {

    /** More addresses than these are not tried. */
    private static final int TRIED = 4;

    private final Names names;
    private final PrivateAddresses allowed;

    Guard(Names names, PrivateAddresses allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    List<InetAddress> check(WebAddress target, Duration left) throws Stop {
        return check(target, left, Ports::areForWeb);
    }

    /** The same for what listens on other ports. */
    List<InetAddress> check(WebAddress target, Duration left, IntPredicate ports) throws Stop {
        var known = addresses(target, left);
        var usable =
                known.stream()
                        .filter(address -> mayReach(target, address, ports))
                        .limit(TRIED)
                        .toList();
        if (usable.isEmpty()) {
            throw new Stop(Fetched.Trouble.REFUSED_ADDRESS, target.host() + ":" + target.port());
        }
        return usable;
    }

    /** Whether the owner allowed every address that it is at. */
    boolean isOfTheHouse(WebAddress target, Duration left) throws Stop {
        return addresses(target, left).stream()
                .allMatch(address -> allowed.allow(target.host(), address, target.port()));
    }

    private List<InetAddress> addresses(WebAddress target, Duration left) throws Stop {
        var host = target.host();
        if (host.startsWith("[")) {
            return List.of(literal(host.substring(1, host.length() - 1)));
        }
        if (Character.isDigit(host.charAt(host.length() - 1)) && host.matches("[0-9.]+")) {
            return List.of(literal(host));
        }
        // The operating system's resolver knows no time limit.
        var answer = new CompletableFuture<List<InetAddress>>();
        Thread.ofVirtual().name("resolve").start(() -> resolve(host, answer));
        try {
            return answer.get(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new Stop(Fetched.Trouble.UNKNOWN_HOST, host);
        } catch (TimeoutException e) {
            throw new Stop(Fetched.Trouble.CONNECT_TIMEOUT, host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stop(Fetched.Trouble.NO_CONNECTION, host);
        }
    }

    private void resolve(String host, CompletableFuture<List<InetAddress>> answer) {
        try {
            answer.complete(names.resolve(host));
        } catch (UnknownHostException | RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    private boolean mayReach(WebAddress target, InetAddress address, IntPredicate ports) {
        var host = target.host();
        var port = target.port();
        if (allowed.name(host, address, port)) {
            return true;
        }
        return ports.test(port)
                && (PublicInternet.has(address) || allowed.allow(host, address, port));
    }

    private static InetAddress literal(String text) throws Stop {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            throw new Stop(Fetched.Trouble.BAD_URL, text);
        }
    }
}
