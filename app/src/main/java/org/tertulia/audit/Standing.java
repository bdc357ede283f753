package org.tertulia.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** How long the record is, and how it was found when somebody last verified it. */
@Component
@Transactional(readOnly = true)
public class Standing {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Entries.Filter VERIFICATIONS =
            new Entries.Filter(null, "audit." + RecordVerified.class.getSimpleName(), null);

    private final Entries entries;

    Standing(Entries entries) {
        this.entries = entries;
    }

    /** {@code last} is null while nobody has verified it. */
    public record State(long entries, @Nullable Last last) {}

    /** A verification; {@code firstBad} is the row that did not fit, null when it was intact. */
    public record Last(Instant at, @Nullable Long firstBad) {}

    public State now() {
        var last =
                entries.page(null, VERIFICATIONS, 1).stream()
                        .map(Standing::last)
                        .findFirst()
                        .orElse(null);
        return new State(entries.head().n(), last);
    }

    private static Last last(Entry entry) {
        var bad = JSON.readTree(entry.detail()).path("firstBad");
        return new Last(entry.at(), bad.isIntegralNumber() ? bad.longValue() : null);
    }
}
