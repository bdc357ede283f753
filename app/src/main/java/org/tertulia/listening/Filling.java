package org.tertulia.listening;

import static org.tertulia.listening.db.Tables.FILLING;
import static org.tertulia.listening.db.Tables.WATCH;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.listening.matching.Query;
import org.tertulia.listening.matching.Reading.Parsed;
import org.tertulia.listening.matching.Watchers;
import org.tertulia.messages.HeardTexts;
import org.tertulia.messages.HeardTexts.Line;
import org.tertulia.messages.MessageId;
import org.tertulia.web.Live;

/**
 * Looks for the mentions of a new watch in what was heard before, from the newest back. It begins
 * after the watch was committed, so that it reads every line that {@link Matching} may have taken
 * without knowing the watch; what both find is written once.
 */
@Component
public class Filling {

    /** Lines of the brand that are looked through. */
    public static final int MOST = 100_000;

    private static final int BATCH = 5_000;

    private final DSLContext db;
    private final HeardTexts texts;
    private final Utterances utterances;
    private final MentionLog log;
    private final TellingApart tellingApart;
    private final Live live;
    private final Clock clock;
    private final ObjectProvider<MentionFollower> followers;

    Filling(
            DSLContext db,
            HeardTexts texts,
            Utterances utterances,
            MentionLog log,
            TellingApart tellingApart,
            Live live,
            Clock clock,
            ObjectProvider<MentionFollower> followers) {
        this.db = db;
        this.texts = texts;
        this.utterances = utterances;
        this.log = log;
        this.tellingApart = tellingApart;
        this.live = live;
        this.clock = clock;
        this.followers = followers;
    }

    /** Reads one batch for the watch that waits longest; whether there was one. */
    @Transactional
    public boolean round() {
        var open =
                db.select()
                        .from(FILLING)
                        .join(WATCH)
                        .on(WATCH.ID.eq(FILLING.WATCH_ID))
                        .where(FILLING.ENDED_AT.isNull())
                        .orderBy(FILLING.STARTED_AT)
                        .limit(1)
                        .forUpdate()
                        .of(FILLING)
                        .skipLocked()
                        .fetchOne();
        if (open == null) {
            return false;
        }
        fill(open);
        return true;
    }

    private void fill(Record open) {
        var watch = Watches.watch(open);
        var lines = watch.state() == WatchState.ACTIVE ? next(open, watch) : List.<Line>of();
        var found = found(watch, lines);
        var added = log.add(found);
        tellingApart.afterwards(watch, found, lines);
        var read = open.get(FILLING.READ) + lines.size();
        db.update(FILLING)
                .set(
                        FILLING.BEFORE_SEQ,
                        lines.isEmpty() ? open.get(FILLING.BEFORE_SEQ) : lines.getLast().seq())
                .set(FILLING.READ, read)
                .set(FILLING.FOUND, FILLING.FOUND.plus(added))
                .set(
                        FILLING.ENDED_AT,
                        lines.size() < BATCH || read >= MOST ? clock.instant() : null)
                .where(FILLING.WATCH_ID.eq(watch.id().value()))
                .execute();
        if (lines.size() < BATCH || read >= MOST) {
            followers.forEach(each -> each.filled(watch));
        }
        live.nudge(watch.brand(), "watch-" + watch.number());
    }

    private List<Line> next(Record open, Watch watch) {
        var before = open.get(FILLING.BEFORE_SEQ);
        return texts.before(before == null ? Long.MAX_VALUE : before, watch.brand(), BATCH);
    }

    private List<Found> found(Watch watch, List<Line> lines) {
        if (!(Query.parse(watch.query()) instanceof Parsed parsed)) {
            return List.of();
        }
        var watcher = new Watchers<WatchId>();
        watcher.add(watch.id(), parsed.query());
        var batch = utterances.batch();
        var found = new ArrayList<Found>();
        Set<MessageId> done = new HashSet<>();
        for (var line : lines) {
            if (line.text() == null) {
                done.add(line.message());
            } else if (!done.contains(line.message())) {
                watcher.match(
                        batch.of(line, line.text()),
                        id -> {
                            done.add(line.message());
                            found.add(
                                    new Found(
                                            id,
                                            watch.edition(),
                                            line.message(),
                                            line.seq(),
                                            line.at(),
                                            line.channel(),
                                            line.brand(),
                                            line.gist(),
                                            false));
                        });
            }
        }
        return found;
    }
}
