package org.tertulia.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.tertulia.language.Text;
import org.tertulia.listening.matching.Query;
import org.tertulia.listening.matching.Watchers;

/** The program's own engine. */
final class Ours {

    private final Watchers<Integer> watchers = new Watchers<>();

    Ours(List<Query> watches) {
        var named = new HashMap<Integer, Query>();
        watches.forEach(watch -> named.put(named.size(), watch));
        watchers.addAll(named);
    }

    Engine engine() {
        return new Engine("ours", 20, this::hits);
    }

    static Engine tokenising() {
        return new Engine(
                "tokenising alone",
                20,
                messages ->
                        messages.stream().mapToLong(said -> Text.tokens(said.text()).size()).sum());
    }

    private long hits(List<Said> messages) {
        var hits = new long[1];
        for (var message : messages) {
            watchers.match(message.utterance(), _ -> hits[0]++);
        }
        return hits[0];
    }

    /** The numbers of the watches that a message matches. */
    List<Integer> found(Said message) {
        var found = new ArrayList<Integer>();
        watchers.match(message.utterance(), found::add);
        return found.stream().sorted().toList();
    }

    /** Chooses again where watches wait, as the program does each night. */
    void replan() {
        watchers.replan();
    }

    /** Milliseconds until one more watch is there, and gone again, the median of some. */
    double change(Query query) {
        var times = new ArrayList<Double>();
        for (var i = 0; i < 51; i++) {
            var begun = System.nanoTime();
            watchers.add(-1, query);
            watchers.remove(-1);
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return Median.of(times);
    }
}
