package org.tertulia.audit;

import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pages of the record, newest first, with people by their names. */
@Component
@Transactional(readOnly = true)
public class Reading {

    private final Entries entries;
    private final ObjectProvider<ActorNames> names;

    Reading(Entries entries, ObjectProvider<ActorNames> names) {
        this.entries = entries;
        this.names = names;
    }

    /** {@code before} is the number to go on from, {@code limit} at least 1. */
    public Page page(
            @Nullable Long before,
            @Nullable String actor,
            @Nullable String type,
            @Nullable String subject,
            int limit) {
        var rows = entries.page(before, new Entries.Filter(actor, type, subject), limit + 1);
        var shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        var known = names(shown);
        var lines = shown.stream().map(entry -> Line.of(entry, known.get(entry.actor()))).toList();
        return new Page(lines, rows.size() > limit ? lines.getLast().n() : null);
    }

    /** All kinds of event that were ever recorded, by name. */
    public List<String> types() {
        return entries.types();
    }

    private Map<String, String> names(List<Entry> shown) {
        var references = new HashSet<String>();
        shown.forEach(entry -> references.add(entry.actor()));
        var source = names.getIfAvailable();
        return source == null ? Map.of() : source.of(references);
    }

    /** Lines, and the number to go on from; null at the end. */
    public record Page(List<Line> items, @Nullable Long next) {}

    /** One entry as people read it; {@code hash} in hexadecimal. */
    public record Line(
            long n,
            Instant at,
            String actor,
            @Nullable String actorName,
            String type,
            String subject,
            String detail,
            String hash) {

        static Line of(Entry entry, @Nullable String name) {
            return new Line(
                    entry.n(),
                    entry.at(),
                    entry.actor(),
                    name,
                    entry.type(),
                    entry.subject(),
                    entry.detail(),
                    HexFormat.of().formatHex(entry.hash()));
        }
    }
}
