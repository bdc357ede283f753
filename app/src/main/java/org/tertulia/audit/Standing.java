package org.tertulia.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<ActorNames> names;

    Standing(Entries entries, ObjectProvider<ActorNames> names) {
        this.entries = entries;
        this.names = names;
    }

    /** {@code last} is null while nobody has verified it. */
    public record State(long entries, @Nullable Last last) {}

    /**
     * A verification; {@code by} is a name; {@code firstBad} is the row that did not fit, null when
     * it was intact.
     */
    public record Last(Instant at, @Nullable String by, @Nullable Long firstBad) {}

    public State now() {
        var last =
                entries.page(null, VERIFICATIONS, 1).stream()
                        .map(this::last)
                        .findFirst()
                        .orElse(null);
        return new State(entries.head().n(), last);
    }

    private Last last(Entry entry) {
        var bad = JSON.readTree(entry.detail()).path("firstBad");
        var known = names.getIfAvailable();
        var by = known == null ? null : known.of(List.of(entry.actor())).get(entry.actor());
        return new Last(entry.at(), by, bad.isIntegralNumber() ? bad.longValue() : null);
    }
}
