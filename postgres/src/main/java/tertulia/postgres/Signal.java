package tertulia.postgres;

import java.time.Duration;
import java.util.List;

/** How PostgreSQL is told to end. */
enum Signal {
    /** Rolls back what is open, writes everything down, ends. */
    FAST("INT"),

    /** Ends at once; the next start replays the log. */
    IMMEDIATE("QUIT"),

    KILL("KILL");

    private final String name;

    Signal(String name) {
        this.name = name;
    }

    void send(long process) {
        // The shell's own kill: not every small system has the program.
        Command.run(
                List.of("sh", "-c", "kill -" + name + " \"$1\"", "sh", Long.toString(process)),
                Duration.ofSeconds(10));
    }
}
