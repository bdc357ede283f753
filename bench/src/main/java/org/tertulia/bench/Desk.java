package org.tertulia.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;

/**
 * An inbox that somebody has open: at each news it fetches its list anew, with rests, as the page's
 * script does ({@code inbox.js}), and notes when what was said stands there.
 */
final class Desk implements AutoCloseable {

    /** So many times as long as the shorter of two fetches took, none follows; as in the script. */
    private static final int REST = 10;

    private static final String LIST = "/inbox/rows?tab=open&shown=150&channel=";
    private static final String NEWS = "data: conversations";
    private static final Pattern SEEN = Pattern.compile(">Seen (\\d+)<");

    private final Program program;
    private final long channel;
    private final LinkedBlockingQueue<String> news = new LinkedBlockingQueue<>(1);
    private final Map<Integer, Long> said = new ConcurrentHashMap<>();
    private final List<Long> waits = new ArrayList<>();
    private final Thread looking = Thread.ofVirtual().unstarted(this::look);

    /** Narrowed to a channel: what was made up for the others may lie in the future. */
    Desk(Program program, long channel) {
        this.program = program;
        this.channel = channel;
        looking.start();
    }

    /** A line of the stream that tells of news. */
    void hear(String line) {
        if (line.equals(NEWS)) {
            news.offer(line);
        }
    }

    /** The author “Seen n” begins to say something now. */
    void says(int number) {
        said.put(number, System.nanoTime());
    }

    private void look() {
        try {
            for (var before = Long.MAX_VALUE; ; ) {
                news.take();
                var began = System.nanoTime();
                note(program.page(LIST + channel));
                var took = System.nanoTime() - began;
                Program.pause(REST * Math.min(took, before) / 1_000_000);
                before = took;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(String page) {
        var now = System.nanoTime();
        SEEN.matcher(page)
                .results()
                .map(found -> said.remove(Integer.parseInt(found.group(1))))
                .filter(began -> began != null)
                .forEach(began -> keep(now - began));
    }

    private synchronized void keep(long wait) {
        waits.add(wait);
    }

    /** From here on it counts. */
    synchronized void begin() {
        said.clear();
        waits.clear();
    }

    synchronized int seen() {
        return waits.size();
    }

    /** In milliseconds, of what was seen. */
    synchronized double percentile(double part) {
        var sorted = waits.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) (part * (sorted.size() - 1))) / 1e6;
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
