package tertulia.postgres;

/** PostgreSQL cannot start here; the message is a sentence for the person who started it. */
public final class PostgresRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresRefused(String sentence) {
        super(sentence);
    }

    PostgresRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static PostgresRefused diskFull(Home home) {
        return new PostgresRefused(
                """
                The disk of %s is full: make space (a new database needs about 150 MB) and start \
                again."""
                        .formatted(home.folder()));
    }

    /** As PostgreSQL and the system word it. */
    static boolean tellsOfAFullDisk(String words) {
        return words.contains("No space left on device");
    }
}
