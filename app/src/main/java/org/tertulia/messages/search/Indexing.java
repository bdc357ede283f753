package org.tertulia.messages.search;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Room;
import org.tertulia.messages.MessageStream;

/** Brings the index forward with the stream; begins it anew when it is broken or when told to. */
@Component
class Indexing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    static final int BATCH = 2_000;

    private static final long COMMIT_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long REFRESH_NANOS = Duration.ofSeconds(2).toNanos();

    /** How long news gather: fewer and larger parts of the index cost less than many small. */
    private static final long GATHERING_MILLIS = 500;

    private static final long PAUSE_MILLIS = 5_000;

    private final Shelf shelf;
    private final MessageStream stream;
    private final Room room;
    private final boolean background;
    private volatile boolean rebuildWanted;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private @Nullable Thread thread;
    private long refreshed = System.nanoTime();
    private long committed = System.nanoTime();

    Indexing(
            Shelf shelf,
            MessageStream stream,
            Room room,
            ApplicationArguments arguments,
            @Value("${tertulia.background:true}") boolean background) {
        this.shelf = shelf;
        this.stream = stream;
        this.room = room;
        this.background = background;
        rebuildWanted = arguments.containsOption("rebuild-search");
    }

    /** The next round begins an index anew, while the old one serves. */
    void rebuild() {
        rebuildWanted = true;
    }

    boolean rebuilding() throws IOException {
        return rebuildWanted || shelf.next() != null;
    }

    /** One batch for the index, and one for the index being built; says whether there was any. */
    synchronized boolean round() {
        try {
            return advance();
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | NoSuchFileException
                | FileNotFoundException
                | AlreadyClosedException e) {
            LOG.warn("SRCH-04: The search index is broken and is made anew", e);
            restart();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean advance() throws IOException {
        if (rebuildWanted) {
            shelf.beginNext();
            rebuildWanted = false;
        }
        var worked = advance(shelf.serving());
        var next = shelf.next();
        if (next != null) {
            if (!advance(next)) {
                shelf.promote();
            }
            worked = true;
        }
        return worked;
    }

    private boolean advance(Index index) throws IOException {
        var batch = stream.read(index.position(), BATCH);
        if (!batch.isEmpty()) {
            index.add(batch, stream.origin().orElse(null));
        }
        var now = System.nanoTime();
        // While lines come in, searches wait for them a little: each look makes a part of its own.
        if (batch.isEmpty() || now - refreshed > REFRESH_NANOS) {
            index.refresh();
            refreshed = now;
        }
        if (now - committed > COMMIT_NANOS) {
            index.commit();
            committed = now;
        }
        return !batch.isEmpty();
    }

    private void restart() {
        try {
            shelf.restart();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isAutoStartup() {
        return background;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("search-index").start(this::drive);
    }

    @Override
    public void stop() {
        stopping.countDown();
        var last = thread;
        if (last != null) {
            try {
                last.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private void drive() {
        try {
            while (isRunning()) {
                var news = stream.news();
                try {
                    if (room.none() || !round()) {
                        stream.awaitNews(news);
                        var _ = stopping.await(GATHERING_MILLIS, MILLISECONDS);
                    }
                } catch (RuntimeException e) {
                    var code = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
                    LOG.error("SRCH-05: The search index could not go on [{}]", code, e);
                    var _ = stopping.await(PAUSE_MILLIS, MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
