package org.tertulia.operations.metrics;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** How long each route takes, by its pattern: an address may name a person. */
@Component
@Measured
@Order(Ordered.HIGHEST_PRECEDENCE)
class Timings extends OncePerRequestFilter {

    /** Seconds; what a page may take and still feel immediate lies in the middle. */
    static final double[] BUCKETS = {.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10};

    private static final String NONE = "none";

    private final Map<Route, Series> series = new ConcurrentSkipListMap<>();

    /** {@code status} is its first digit: {@code 2xx}. */
    record Route(String method, String pattern, String status) implements Comparable<Route> {

        @Override
        public int compareTo(Route other) {
            return toString().compareTo(other.toString());
        }
    }

    /** Counts by bucket, the last one without an upper bound. */
    static final class Series {

        private final LongAdder[] counts = new LongAdder[BUCKETS.length + 1];
        private final LongAdder nanos = new LongAdder();

        Series() {
            for (var i = 0; i < counts.length; i++) {
                counts[i] = new LongAdder();
            }
        }

        void add(long took) {
            var seconds = took / 1e9;
            var bucket = 0;
            while (bucket < BUCKETS.length && seconds > BUCKETS[bucket]) {
                bucket++;
            }
            counts[bucket].increment();
            nanos.add(took);
        }
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var begun = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            // A stream stays open for as long as the page does.
            if (!request.isAsyncStarted()) {
                series.computeIfAbsent(route(request, response), route -> new Series())
                        .add(System.nanoTime() - begun);
            }
        }
    }

    private static Route route(HttpServletRequest request, HttpServletResponse response) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return new Route(
                known(request.getMethod()),
                pattern == null ? NONE : pattern.toString(),
                response.getStatus() / 100 + "xx");
    }

    /** Whoever asks may invent methods without end. */
    private static String known(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE" -> method;
            default -> NONE;
        };
    }

    void write(Exposition to) {
        to.family(
                "tertulia_http_seconds",
                Exposition.Kind.HISTOGRAM,
                "How long requests took, by route pattern.");
        series.forEach((route, one) -> write(to, route, one));
    }

    private static void write(Exposition to, Route route, Series one) {
        var name = "tertulia_http_seconds";
        var sum = 0L;
        for (var i = 0; i <= BUCKETS.length; i++) {
            sum += one.counts[i].sum();
            var bound = i < BUCKETS.length ? Double.toString(BUCKETS[i]) : "+Inf";
            to.figure(
                    name + "_bucket",
                    sum,
                    "method",
                    route.method(),
                    "route",
                    route.pattern(),
                    "status",
                    route.status(),
                    "le",
                    bound);
        }
        String[] labels = {
            "method", route.method(), "route", route.pattern(), "status", route.status()
        };
        to.figure(name + "_sum", one.nanos.sum() / 1e9, labels);
        to.figure(name + "_count", sum, labels);
    }
}
