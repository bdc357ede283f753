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
}
