package org.tertulia.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.messages.Street.DARIO;
import static org.tertulia.messages.Street.NOON;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.networks.Heard;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class PostgresStreamTest extends MessageStreamContract {

    @Autowired Recording recording;
    @Autowired MessageStream stream;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    private final Street street = new Street();

    @Override
    List<MessageId> record(int messages) {
        var before = stream.head();
        var heard = new ArrayList<Heard>();
        for (int i = 0; i < messages; i++) {
            heard.add(street.post(UUID.randomUUID().toString(), DARIO, "Hola " + i, NOON));
        }
        recording.take(heard);
        return stream.read(before, messages).entries().stream().map(StreamEntry::message).toList();
    }

    @Override
    Driver follow(StreamFollower follower) {
        var following = new Following(follower, stream, db, transaction, clock);
        return () -> following.round() != Following.Round.IDLE;
    }

    @Override
    MessageStream.Lag lag(String consumer) {
        return stream.lag(consumer);
    }

    @Test
    void aReaderNeverSkipsALineThatCommitsLate() throws Exception {
        var before = stream.head();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var begin = new CountDownLatch(1);
            for (int writer = 0; writer < 4; writer++) {
                threads.submit(
                        () -> {
                            begin.await();
                            for (int i = 0; i < 20; i++) {
                                record(3);
                            }
                            return null;
                        });
            }
            var read = new ArrayList<StreamEntry>();
            begin.countDown();
            var position = before;
            for (int look = 0; look < 100_000 && read.size() < 240; look++) {
                var batch = stream.read(position, 100);
                read.addAll(batch.entries());
                position = batch.isEmpty() ? position : batch.end();
            }
            assertThat(read).extracting(StreamEntry::message).doesNotHaveDuplicates().hasSize(240);
        }
    }

    @Test
    void twoInstancesDoNotTakeTheSameLines() {
        var one = new Remembering("instances");
        var other = new Remembering("instances");
        record(1);
        var inside =
                new Following(
                        new StreamFollower() {
                            @Override
                            public String name() {
                                return "instances";
                            }

                            @Override
                            public void take(List<StreamEntry> entries, List<Message> messages) {
                                one.take(entries, messages);
                                try (var thread = Executors.newSingleThreadExecutor()) {
                                    assertThat(thread.submit(() -> follow(other).round()))
                                            .succeedsWithin(java.time.Duration.ofSeconds(20))
                                            .isEqualTo(false);
                                }
                            }
                        },
                        stream,
                        db,
                        transaction,
                        clock);

        while (inside.round() == Following.Round.WORKED) {}
        assertThat(other.taken).isEmpty();
        assertThat(one.taken).isNotEmpty();
    }
}
