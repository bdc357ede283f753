package org.tertulia.networks.plaza;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Channel;

/**
 * A square as somebody sees it who speaks as {@code me} (null: nobody yet). {@code beneath} is the
 * entry being answered, {@code editing} the one being written anew, {@code draft} what was not
 * taken.
 */
record SquareView(
        Channel channel,
        @Nullable Customer me,
        List<Customer> customers,
        List<Thread> threads,
        List<Entry> directs,
        @Nullable Entry beneath,
        @Nullable Entry editing,
        @Nullable Draft draft) {

    /** A post and what is said beneath it, oldest first. */
    record Thread(Entry first, List<Entry> rest) {}

    static SquareView of(
            Channel channel,
            @Nullable Customer me,
            List<Customer> customers,
            List<Entry> entries,
            @Nullable Entry beneath,
            @Nullable Entry editing,
            @Nullable Draft draft) {
        var directs =
                entries.stream()
                        .filter(entry -> entry.kind() == Entry.Kind.DIRECT)
                        .filter(entry -> me != null && me.equals(entry.with()))
                        .toList();
        return new SquareView(
                channel, me, customers, threads(entries), directs, beneath, editing, draft);
    }

    /** The thread that something was last said in comes first. */
    private static List<Thread> threads(List<Entry> entries) {
        var byRoot = new LinkedHashMap<Long, Thread>();
        for (var entry : entries) {
            if (entry.kind() == Entry.Kind.DIRECT) {
                continue;
            }
            var known = byRoot.remove(entry.thread());
            if (known == null) {
                byRoot.put(entry.thread(), new Thread(entry, new ArrayList<>()));
            } else {
                known.rest().add(entry);
                byRoot.put(entry.thread(), known);
            }
        }
        return new ArrayList<>(byRoot.values()).reversed();
    }

    String name() {
        return draft != null ? draft.name() : me == null ? "" : me.name();
    }

    String text() {
        return draft == null ? "" : draft.text();
    }

    String nameError() {
        return draft == null || draft.nameError() == null ? "" : draft.nameError();
    }

    String textError() {
        return draft == null || draft.textError() == null ? "" : draft.textError();
    }

    boolean mine(Entry entry) {
        return me != null && me.equals(entry.author()) && !entry.deleted();
    }

    String path() {
        return "/plaza/" + channel.number();
    }

    /** The address of this square for whoever speaks now, with one more parameter. */
    String with(String parameter, long entry) {
        return path() + "?as=" + handle() + "&" + parameter + "=" + entry + "#say";
    }

    String handle() {
        return me == null ? "" : me.handle();
    }
}
