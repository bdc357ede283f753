package org.tertulia.inbox;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The conversations that somebody names, as we ask them to: {@code #1042}. */
final class Numbers {

    /** Whoever lists more of them names none. */
    private static final int MOST = 5;

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w&#])#([1-9]\\d{0,14})\\b");

    private Numbers() {}

    static Set<Long> in(@Nullable String text) {
        var named =
                text == null
                        ? Set.<Long>of()
                        : NUMBER.matcher(text)
                                .results()
                                .map(found -> Long.valueOf(found.group(1)))
                                .collect(toSet());
        return named.size() > MOST ? Set.of() : named;
    }
}
