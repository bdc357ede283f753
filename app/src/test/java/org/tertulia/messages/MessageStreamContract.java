package org.tertulia.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every stream of messages promises its followers, whatever carries it. */
abstract class MessageStreamContract {

    /** Records so many messages and answers their ids in order. */
    abstract List<MessageId> record(int messages);

    /** Something that brings this follower forward, batch by batch. */
    abstract Driver follow(StreamFollower follower);

    /** How far that follower is. */
    abstract MessageStream.Lag lag(String consumer);

    interface Driver {
        /** Whether there was something to do. */
        boolean round();
    }

    /** Keeps what it gets; fails as long as it is told to. */
    static final class Remembering implements StreamFollower {
        private final String name;
        final List<MessageId> taken = new ArrayList<>();
        final List<Integer> batches = new ArrayList<>();
        final List<MessageId> poison = new ArrayList<>();
        boolean broken;

        Remembering(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void take(List<StreamEntry> entries, List<Message> messages) {
            var ids = entries.stream().map(StreamEntry::message).toList();
            if (broken || ids.stream().anyMatch(poison::contains)) {
                throw new IllegalStateException("cannot");
            }
            assertThat(messages)
                    .extracting(Message::id)
                    .isEqualTo(ids.stream().distinct().toList());
            taken.addAll(ids);
            batches.add(entries.size());
        }
    }

    @Test
    void aFollowerGetsEverythingOnceAndInOrder() {
        var follower = caughtUp("contract-order");
        var recorded = record(7);
        recorded = concat(recorded, record(5));
        drain(follow(follower));

        assertThat(follower.taken).isEqualTo(recorded);
        assertThat(follow(follower).round()).isFalse();
        assertThat(lag(follower.name()).behind()).isZero();
    }

    @Test
    void batchesAreBounded() {
        var follower = caughtUp("contract-bounds");
        var recorded = record(2 * Following.BATCH + 203);
        drain(follow(follower));

        assertThat(follower.taken).isEqualTo(recorded);
        assertThat(follower.batches).allMatch(size -> size <= Following.BATCH).hasSizeLessThan(5);
    }

    @Test
    void eachFollowerHasItsOwnCursor() {
        var one = caughtUp("contract-one");
        var other = caughtUp("contract-other");
        var recorded = record(3);
        drain(follow(one));
        var later = record(2);
        drain(follow(other));

        assertThat(one.taken).isEqualTo(recorded);
        assertThat(other.taken).isEqualTo(concat(recorded, later));
        assertThat(lag("contract-one").behind()).isEqualTo(2);
    }

    @Test
    void whatAFollowerCouldNotTakeComesAgain() {
        var follower = caughtUp("contract-again");
        var recorded = record(4);
        follower.broken = true;
        var driver = follow(follower);
        driver.round();

        assertThat(lag(follower.name()).trouble()).isNotNull();
        assertThat(lag(follower.name()).behind()).isEqualTo(4);

        follower.broken = false;
        drain(driver);
        assertThat(follower.taken).isEqualTo(recorded);
        assertThat(lag(follower.name()).trouble()).isNull();
    }

    @Test
    void aPoisonedLineIsLeftAsideAndTheRestGoesOn() {
        var follower = caughtUp("contract-poison");
        var recorded = record(20);
        follower.poison.add(recorded.get(11));
        drain(follow(follower));

        assertThat(follower.taken)
                .isEqualTo(recorded.stream().filter(id -> !id.equals(recorded.get(11))).toList());
        assertThat(lag(follower.name()).parked()).isEqualTo(1);
        assertThat(lag(follower.name()).behind()).isZero();
    }

    @Test
    void aFollowerThatCanTakeNothingWaitsInsteadOfLosingEverything() {
        var follower = caughtUp("contract-broken");
        var recorded = record(30);
        follower.broken = true;
        var driver = follow(follower);
        LongStream.range(0, 100).forEach(_ -> driver.round());

        assertThat(lag(follower.name()).parked()).isEqualTo(3);
        assertThat(lag(follower.name()).trouble()).isNotNull();

        follower.broken = false;
        drain(driver);
        assertThat(follower.taken).isEqualTo(recorded.subList(3, 30));
    }

    private Remembering caughtUp(String name) {
        var follower = new Remembering(name);
        drain(follow(follower));
        follower.taken.clear();
        follower.batches.clear();
        return follower;
    }

    private static void drain(Driver driver) {
        for (int round = 0; round < 100 && driver.round(); round++) {}
    }

    private static List<MessageId> concat(List<MessageId> one, List<MessageId> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
