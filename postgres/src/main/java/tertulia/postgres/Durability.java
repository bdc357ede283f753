package tertulia.postgres;

import java.util.List;

/** What a commit means: kept through a power cut, or as good as forgotten. */
public enum Durability {
    /** For every database that somebody may want to read tomorrow. */
    DURABLE("on"),

    /** For builds and tests only: several times as quick, and lost with the machine. */
    THROWAWAY("off");

    private final String value;

    Durability(String value) {
        this.value = value;
    }

    List<Setting> settings() {
        return List.of(
                new Setting("fsync", value),
                new Setting("synchronous_commit", value),
                new Setting("full_page_writes", value));
    }
}
