package org.tertulia.operations.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.Room;

/**
 * {@code GET /api/v1/health}, without sign-in: up, or down and why. The migrations are done
 * whenever it answers at all: the program does not start without them.
 */
@RestController
class HealthApi {

    /** Whoever asks wants to know soon. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final DSLContext db;
    private final ObjectProvider<SmartLifecycle> loops;
    private final Room room;

    HealthApi(DSLContext db, ObjectProvider<SmartLifecycle> loops, Room room) {
        this.db = db;
        this.loops = loops;
        this.room = room;
    }

    @GetMapping("/api/v1/health")
    ResponseEntity<Health> health() {
        var why = new ArrayList<String>();
        if (!databaseAnswers()) {
            why.add("The database does not answer.");
        }
        if (room.none()) {
            why.add("The disk is nearly full: nothing is heard until there is room.");
        }
        loops.stream()
                .filter(HealthApi::ours)
                .filter(loop -> loop.isAutoStartup() && !loop.isRunning())
                .map(loop -> "“%s” does not run.".formatted(name(loop)))
                .sorted()
                .forEach(why::add);
        return ResponseEntity.status(why.isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Health(why.isEmpty() ? "up" : "down", List.copyOf(why)));
    }

    private boolean databaseAnswers() {
        return CompletableFuture.supplyAsync(
                        () -> !db.selectOne().fetch().isEmpty(), Thread::startVirtualThread)
                .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> false)
                .join();
    }

    private static boolean ours(SmartLifecycle loop) {
        return loop.getClass().getName().startsWith("org.tertulia.");
    }

    /** The module and the loop: {@code networks.Polling}. */
    private static String name(SmartLifecycle loop) {
        var type = loop.getClass();
        return type.getPackageName().split("\\.")[2] + "." + type.getSimpleName();
    }

    record Health(String status, List<String> why) {}
}
