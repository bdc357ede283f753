package org.tertulia.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What got its numbers last, in memory, for those who follow closely. It keeps runs of numbers
 * without a gap, and forgets the first of them where it would become too many or too heavy. Whether
 * what it holds is still so, only the database can tell.
 *
 * @param <T> what goes by the numbers
 */
public final class Lately<T> {

    private final int most;
    private final long heaviest;

    /** Each under the number that it follows. */
    private final TreeMap<Long, Run<T>> runs = new TreeMap<>();

    private int size;
    private long weight;

    public Lately(int most, long heaviest) {
        this.most = most;
        this.heaviest = heaviest;
    }

    private record Run<T>(long after, List<T> all, long weight) {

        long end() {
            return after + all.size();
        }
    }

    /** Some with the numbers right behind {@code after}; call it once they are committed. */
    public synchronized void add(long after, List<T> all, long heavy) {
        // Numbers come twice only where the database was set back.
        while (!runs.isEmpty() && runs.lastEntry().getValue().end() > after) {
            forget(runs.pollLastEntry().getValue());
        }
        var run = new Run<>(after, List.copyOf(all), heavy);
        runs.put(after, run);
        size += all.size();
        weight += heavy;
        while (size > most || weight > heaviest) {
            forget(runs.pollFirstEntry().getValue());
        }
    }

    /** The next behind a number as far as it holds them, at most so many; it may hold none. */
    public synchronized List<T> after(long number, int limit) {
        var found = new ArrayList<T>();
        var first = runs.floorEntry(number);
        var run = first == null ? null : first.getValue();
        while (run != null && found.size() < limit && run.end() > number + found.size()) {
            var from = (int) (number + found.size() - run.after());
            found.addAll(
                    run.all()
                            .subList(
                                    from, Math.min(run.all().size(), from + limit - found.size())));
            run = runs.get(run.end());
        }
        return found;
    }

    /** Nobody will ask for what comes before a number. */
    public synchronized void passed(long number) {
        while (!runs.isEmpty() && runs.firstEntry().getValue().end() <= number) {
            forget(runs.pollFirstEntry().getValue());
        }
    }

    public synchronized void clear() {
        runs.clear();
        size = 0;
        weight = 0;
    }

    private void forget(Run<T> run) {
        size -= run.all().size();
        weight -= run.weight();
    }
}
