package tertulia.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tertulia.postgres.Processes.Place;

/** A PostgreSQL that outlived the Tertulia which started it, on that folder and no other. */
record Orphan(Path data, OptionalLong named) {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

    /** Ends it, if there is one; the caller holds the folder's lock, so nobody is using it. */
    static void end(Path data) {
        var file = PidFile.of(data);
        var orphan = new Orphan(data, file.process());
        Processes.matching(orphan::is).forEach(orphan::end);
        orphan.waitForItsChildren();
        if (file.exists() && namesAStranger(file)) {
            file.delete();
        }
    }

    /** Ends the making of a cluster that a killed Tertulia left half done in that folder. */
    static void endMaking(Path half) {
        var argument = "--pgdata=" + half;
        var gone =
                Waiting.until(
                        () ->
                                Processes.matching(
                                                        process ->
                                                                Processes.runs(process, "initdb")
                                                                        && Processes.names(
                                                                                process, argument))
                                                .peek(Signal.KILL::send)
                                                .count()
                                        == 0,
                        Duration.ofSeconds(15));
        if (!gone) {
            throw new PostgresRefused(
                    "An initdb of an earlier start still works in %s: end it by hand."
                            .formatted(half));
        }
        new Orphan(half, OptionalLong.empty()).waitForItsChildren();
    }

    /** Whether that process is a PostgreSQL on exactly this folder, and not a stranger. */
    boolean is(long process) {
        if (!Processes.runs(process, "postgres")) {
            return false;
        }
        return switch (Processes.placeOf(process, data)) {
            case INSIDE -> true;
            case ELSEWHERE -> false;
            case HIDDEN ->
                    named.isPresent()
                            && named.getAsLong() == process
                            && Processes.names(process, data.toString());
        };
    }

    private void end(long process) {
        LOG.info("Ending the PostgreSQL {} that a killed Tertulia left behind", process);
        var ended =
                ended(process, Signal.FAST, Duration.ofSeconds(60))
                        || ended(process, Signal.IMMEDIATE, Duration.ofSeconds(15))
                        || ended(process, Signal.KILL, Duration.ofSeconds(15));
        if (!ended) {
            throw new PostgresRefused(
                    "A PostgreSQL of an earlier run (process %d) still holds %s: end it by hand."
                            .formatted(process, data));
        }
    }

    private boolean ended(long process, Signal signal, Duration limit) {
        signal.send(process);
        return Waiting.until(() -> !is(process), limit);
    }

    /** The parent may have been killed too: its children notice, but not in the same instant. */
    private void waitForItsChildren() {
        var alone =
                Waiting.until(
                        () -> Processes.matching(this::worksHere).findAny().isEmpty(),
                        Duration.ofSeconds(30));
        if (!alone) {
            throw new PostgresRefused(
                    "Processes of an earlier PostgreSQL still work in %s: end them by hand."
                            .formatted(data));
        }
    }

    private boolean worksHere(long process) {
        return Processes.placeOf(process, data) == Place.INSIDE && Processes.isPostgres(process);
    }

    /**
     * A number that another program has by now, or none at all, would make PostgreSQL refuse. That
     * of a dead process is left to PostgreSQL, which then looks at the shared memory as well.
     */
    private static boolean namesAStranger(PidFile file) {
        var process = file.process();
        return process.isEmpty() || Processes.exists(process.getAsLong());
    }
}
