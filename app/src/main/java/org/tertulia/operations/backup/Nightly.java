package org.tertulia.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.Room;
import org.tertulia.operations.backup.Ledger.Line;
import org.tertulia.operations.backup.Restoring.Door;

/**
 * A backup a day of the program's own database, the last few kept. Whoever brings a database of
 * their own has their own way.
 */
@Component
public class Nightly extends Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Nightly.class);
    private static final Duration BETWEEN = Duration.ofDays(1);

    /** A start has other things to do first. */
    private static final Duration FIRST = Duration.ofMinutes(10);

    private static final Duration AGAIN = Duration.ofHours(1);

    private final ObjectProvider<FlywayConnectionDetails> owner;
    private final Path folder;
    private final int keep;
    private final Clock clock;
    private final Room room;
    private final Ledger ledger;
    private final BackingUp backing;
    private Instant due;

    Nightly(
            ObjectProvider<FlywayConnectionDetails> owner,
            @Value("${tertulia.data}") Path data,
            @Value("${tertulia.backups.folder:}") String folder,
            @Value("${tertulia.backups.keep:7}") int keep,
            @Value("${tertulia.database.url:}") String url,
            @Value("${tertulia.demo:false}") boolean demo,
            @Value("${spring.application.version:}") String version,
            Clock clock,
            Room room,
            @Value("${tertulia.background}") boolean background) {
        super(background && keep > 0 && url.isBlank() && !demo);
        this.owner = owner;
        this.folder = folder.isBlank() ? data.resolve("backups") : Path.of(folder);
        this.keep = keep;
        this.clock = clock;
        this.room = room;
        this.ledger = new Ledger(data);
        this.backing = new BackingUp(data, clock, version.isBlank() ? null : version);
        this.due = due(ledger.last());
    }

    private Instant due(@Nullable Line last) {
        var soon = clock.instant().plus(FIRST);
        if (last == null) {
            return soon;
        }
        var next = last.time().plus(BETWEEN);
        return next.isBefore(soon) ? soon : next;
    }

    /** Whether it makes backups by itself. */
    public boolean active() {
        return isAutoStartup();
    }

    /** The last backup of any kind; null when there is none. */
    public @Nullable Line last() {
        return ledger.last();
    }

    @Override
    public boolean round() {
        var now = clock.instant();
        if (now.isBefore(due) || room.none()) {
            return false;
        }
        // Should it fail: not again at once.
        due = now.plus(AGAIN);
        var details = owner.getObject();
        make(
                new Door(
                        Objects.requireNonNull(details.getJdbcUrl()),
                        Objects.requireNonNull(details.getUsername()),
                        Objects.requireNonNull(details.getPassword())));
        due = now.plus(BETWEEN);
        return false;
    }

    void make(Door door) {
        var target = backing.named(folder);
        try (var connection = door.open()) {
            var manifest = backing.write(connection, target, false);
            ledger.add(BackupCommand.line(target, manifest, true));
        } catch (java.sql.SQLException e) {
            throw BackupTrouble.of(e);
        }
        forget();
        LOG.info("Backup written: {}", target);
    }

    /** Removes the oldest of those it made itself. */
    private void forget() {
        var own = ledger.all().stream().filter(Line::automatic).filter(Line::there).toList();
        for (var old : own.subList(0, Math.max(0, own.size() - keep))) {
            try {
                Files.deleteIfExists(Path.of(old.file()));
            } catch (IOException e) {
                LOG.warn("OPS-02: The old backup {} could not be removed", old.file(), e);
            }
        }
    }

    List<Line> made() {
        return ledger.all();
    }
}
