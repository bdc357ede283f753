package org.tertulia.listening.words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.listening.Mention;
import org.tertulia.listening.MentionFilter;
import org.tertulia.listening.Mentions;
import org.tertulia.messages.Position;
import org.tertulia.messages.Wordings;
import org.tertulia.messages.Wordings.Wording;
import org.tertulia.organization.Sight;

/** Finds the words that are in many more mentions than they were before, and the mentions. */
@Component
@Transactional(readOnly = true)
public class RisingWords {

    /** So many messages are read of each time at most, the newest ones. */
    public static final int MOST_READ = 5_000;

    private static final int BATCH = 500;

    /** Fewer messages tell nothing that could be compared. */
    private static final int FEWEST = 5;

    /** A word in fewer messages is an accident. */
    private static final int LEAST = 4;

    private static final int SHOWN = 10;

    private final Mentions mentions;
    private final Wordings wordings;

    RisingWords(Mentions mentions, Wordings wordings) {
        this.mentions = mentions;
        this.wordings = wordings;
    }

    /** Of the mentions between two times, against those of another time; {@code most} are read. */
    public Rising in(
            Sight sight, MentionFilter filter, Instant from, Instant to, Span before, int most) {
        var now = read(sight, filter.between(from, to), most);
        var then = read(sight, filter.between(before.from(), before.to()), most);
        var comparable = now.sample().read() >= FEWEST && then.sample().read() >= FEWEST;
        return new Rising(
                comparable ? rising(now.sample(), then.sample()) : List.of(),
                now.sample().read(),
                now.since() == null ? from : now.since(),
                then.sample().read(),
                comparable);
    }

    /** A time that another one is compared with. */
    public record Span(Instant from, Instant to) {}

    /** {@code since} is null where all were read. */
    private record Read(Sample sample, @Nullable Instant since) {}

    private Read read(Sight sight, MentionFilter filter, int most) {
        var all = new ArrayList<Mention>();
        Position behind = null;
        List<Mention> some;
        do {
            some = mentions.list(sight, filter, behind, BATCH);
            all.addAll(some);
            behind = some.isEmpty() ? null : some.getLast().position();
        } while (some.size() == BATCH && all.size() <= most);
        var cut = all.size() > most ? all.get(most).at() : null;
        // Of the moment at which one stops none is read, so that a time tells what was.
        var kept = cut == null ? all : all.stream().filter(one -> one.at().isAfter(cut)).toList();
        return new Read(
                sample(sight, kept), cut == null || kept.isEmpty() ? cut : kept.getLast().at());
    }

    private Sample sample(Sight sight, List<Mention> kept) {
        var sample = new Sample();
        for (int from = 0; from < kept.size(); from += BATCH) {
            var some = kept.subList(from, Math.min(kept.size(), from + BATCH));
            wordings.of(sight, some.stream().map(Mention::message).toList())
                    .values()
                    .forEach(sample::add);
        }
        return sample;
    }

    private static List<Rising.Word> rising(Sample now, Sample before) {
        record Scored(Rising.Word word, double surprise) {}
        var rising = new ArrayList<Scored>();
        for (var word : now.words()) {
            int said = now.messages(word);
            int earlier = before.messages(word);
            var rises = (double) said / now.read() > (double) earlier / before.read();
            if (said >= LEAST && rises) {
                var surprise = Surprise.of(said, now.read(), earlier, before.read());
                if (surprise >= Surprise.ENOUGH) {
                    rising.add(
                            new Scored(
                                    new Rising.Word(word, now.written(word), said, earlier),
                                    surprise));
                }
            }
        }
        return rising.stream()
                .sorted(
                        Comparator.comparingDouble(Scored::surprise)
                                .reversed()
                                .thenComparing(scored -> scored.word().word()))
                .limit(SHOWN)
                .map(Scored::word)
                .toList();
    }

    /**
     * Some of the mentions that say a word, and where to go on, null at the end; {@code found} are
     * all that were found, {@code whole} if all were read.
     */
    public record Saying(
            List<Mention> mentions, @Nullable Position next, int found, boolean whole) {}

    /** The newest that say the word, folded, as topic; {@link #MOST_READ} are read. */
    public Saying saying(
            Sight sight, MentionFilter filter, String word, @Nullable Position after, int most) {
        var found = new ArrayList<Mention>();
        var behind = after;
        var whole = false;
        for (int read = 0; read <= MOST_READ && !whole; read += BATCH) {
            var some = mentions.list(sight, filter, behind, BATCH);
            var said = wordings.of(sight, some.stream().map(Mention::message).toList());
            some.stream().filter(one -> says(said.get(one.message()), word)).forEach(found::add);
            whole = some.size() < BATCH;
            behind = some.isEmpty() ? behind : some.getLast().position();
        }
        var shown = found.stream().limit(most).toList();
        var next = found.size() > most ? shown.getLast().position() : whole ? null : behind;
        return new Saying(shown, next, found.size(), whole);
    }

    private static boolean says(@Nullable Wording wording, String word) {
        return wording != null && TopicWords.of(wording).containsKey(word);
    }
}
