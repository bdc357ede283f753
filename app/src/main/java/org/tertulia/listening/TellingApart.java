package org.tertulia.listening;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.tertulia.listening.db.Tables.MENTION;
import static org.tertulia.listening.db.Tables.WATCH;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.UpdateConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.BrandId;
import org.tertulia.language.OwnModel;
import org.tertulia.language.Sentiment;
import org.tertulia.listening.ActiveWatches.Listening;
import org.tertulia.listening.matching.Query;
import org.tertulia.listening.matching.Reading.Parsed;
import org.tertulia.listening.parties.Parts;
import org.tertulia.messages.HeardTexts.Line;
import org.tertulia.messages.MessageId;

/**
 * Hears how a message that names several speaks of each: of us, and of each competitor. All our own
 * watches are about one party. What watches of topics find keeps the tone of the whole message.
 */
@Component
class TellingApart {

    private final DSLContext db;
    private final OwnModel model;

    TellingApart(DSLContext db, OwnModel model) {
        this.db = db;
        this.model = model;
    }

    /** We are one party, whatever the number of watches; each watch of a competitor is another. */
    private sealed interface Party {
        record Us(BrandId brand) implements Party {}

        record Competitor(WatchId watch) implements Party {}
    }

    /** What watches found in one message, each with the tone of what is said of its party. */
    List<Found> told(
            String text, @Nullable String language, List<Listening> by, List<Found> found) {
        var tones = tones(text, language, by);
        if (tones.isEmpty()) {
            return found;
        }
        var told = new ArrayList<Found>();
        for (int i = 0; i < by.size(); i++) {
            var tone = tones.get(by.get(i).id());
            told.add(tone == null ? found.get(i) : found.get(i).apart(tone.orElse(null)));
        }
        return told;
    }

    /** A watch looked back: what it found may name others, whose mentions are told apart too. */
    void afterwards(Watch watch, List<Found> found, List<Line> lines) {
        if (watch.kind() == WatchKind.TOPIC || found.isEmpty()) {
            return;
        }
        var by = by(found.stream().map(Found::message).collect(toSet()));
        var seqs = found.stream().map(Found::seq).collect(toSet());
        var updates = new ArrayList<UpdateConditionStep<?>>();
        for (var line : lines) {
            if (seqs.contains(line.seq()) && line.text() != null && !line.toneJudged()) {
                var tones =
                        tones(
                                line.text(),
                                line.language(),
                                by.getOrDefault(line.message(), List.of()));
                tones.forEach((id, tone) -> updates.add(update(line.message(), id, tone)));
            }
        }
        db.batch(updates).execute();
    }

    private Map<WatchId, Optional<Sentiment>> tones(
            String text, @Nullable String language, List<Listening> by) {
        var parties = new HashMap<Party, Set<Query>>();
        by.forEach(
                watch ->
                        party(watch)
                                .ifPresent(
                                        party ->
                                                parties.computeIfAbsent(
                                                                party, it -> new HashSet<>())
                                                        .add(watch.query())));
        if (parties.size() < 2) {
            return Map.of();
        }
        var tones = Parts.tones(model.understanding(), text, language, parties);
        return by.stream()
                .filter(watch -> party(watch).filter(tones::containsKey).isPresent())
                .collect(toMap(Listening::id, watch -> tones.get(party(watch).orElseThrow())));
    }

    private static Optional<Party> party(Listening watch) {
        return switch (watch.kind()) {
            case BRAND -> Optional.of(new Party.Us(watch.brand()));
            case COMPETITOR -> Optional.of(new Party.Competitor(watch.id()));
            case TOPIC -> Optional.empty();
        };
    }

    /** The watches of parties that found each message. */
    private Map<MessageId, List<Listening>> by(Set<MessageId> messages) {
        var ids = messages.stream().map(MessageId::value).toArray(UUID[]::new);
        var by = new HashMap<MessageId, List<Listening>>();
        db.select()
                .from(MENTION)
                .join(WATCH)
                .on(WATCH.ID.eq(MENTION.WATCH_ID), WATCH.EDITION.eq(MENTION.EDITION))
                .where(MENTION.MESSAGE_ID.eq(DSL.any(ids)))
                .and(WATCH.KIND.ne(WatchKind.TOPIC.word()))
                .and(WATCH.STATE.ne(WatchState.RETIRED.word()))
                .forEach(
                        row ->
                                listening(Watches.watch(row))
                                        .ifPresent(
                                                watch ->
                                                        by.computeIfAbsent(
                                                                        new MessageId(
                                                                                row.get(
                                                                                        MENTION.MESSAGE_ID)),
                                                                        it -> new ArrayList<>())
                                                                .add(watch)));
        return by;
    }

    private static Optional<Listening> listening(Watch watch) {
        return Query.parse(watch.query()) instanceof Parsed parsed
                ? Optional.of(
                        new Listening(
                                watch.id(),
                                watch.edition(),
                                watch.brand(),
                                watch.kind(),
                                parsed.query()))
                : Optional.empty();
    }

    private UpdateConditionStep<?> update(
            MessageId message, WatchId watch, Optional<Sentiment> tone) {
        return db.update(MENTION)
                .set(MENTION.SENTIMENT, tone.map(Sentiment::word).orElse(null))
                .set(MENTION.APART, true)
                .where(MENTION.MESSAGE_ID.eq(message.value()))
                .and(MENTION.WATCH_ID.eq(watch.value()));
    }
}
