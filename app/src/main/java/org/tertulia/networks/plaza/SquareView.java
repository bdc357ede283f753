package org.tertulia.networks.plaza;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Channel;

/**
 * A square as somebody sees it who speaks as {@code me} (null: nobody yet). {@code before} is set
 * where they look at older threads, {@code beneath} is the entry being answered, {@code editing}
 * the one being written anew, {@code draft} what was not taken.
 */
record SquareView(
        Channel channel,
        @Nullable Customer me,
        List<Customer> customers,
        Life life,
        Threads threads,
        @Nullable Long before,
        List<Entry> directs,
        @Nullable Entry beneath,
        @Nullable Entry editing,
        @Nullable Draft draft) {

    /** A post and what is said beneath it, oldest first. */
    record Thread(Entry first, List<Entry> rest) {}

    /** Some threads, the one that something was last said in first; {@code older} leads on. */
    record Threads(List<Thread> list, @Nullable Long older) {

        static Threads of(List<Entry> latest, List<Entry> roots, @Nullable Long older) {
            var heads = roots.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
            var byRoot = new LinkedHashMap<Long, Thread>();
            for (var entry : latest) {
                var head = heads.get(entry.thread());
                if (entry.kind() == Entry.Kind.DIRECT || head == null) {
                    continue;
                }
                // Taken out and put back: what was spoken of last comes last.
                var known = byRoot.remove(head.id());
                var thread = known == null ? new Thread(head, new ArrayList<>()) : known;
                if (entry.id() != head.id()) {
                    thread.rest().add(entry);
                }
                byRoot.put(head.id(), thread);
            }
            return new Threads(new ArrayList<>(byRoot.values()).reversed(), older);
        }
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

    /** Where the newest is fetched again; null where one looks at older threads, which stay. */
    @Nullable String refresh() {
        return before == null ? path() + "?as=" + handle() : null;
    }

    /** Older threads; null where there are none. */
    @Nullable String older() {
        return threads.older() == null
                ? null
                : path() + "?as=" + handle() + "&before=" + threads.older();
    }

    String handle() {
        return me == null ? "" : me.handle();
    }
}
