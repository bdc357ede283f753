package org.tertulia.web;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One sentence, read once. A page has hundreds of them: most are words alone, or words around
 * arguments as they come, and need no {@link MessageFormat}, which costs as much as all the rest.
 */
sealed interface Sentence {

    String with(@Nullable Object... args);

    /** {@code pattern} is one of {@link MessageFormat}'s. */
    static Sentence of(String pattern, Locale locale) {
        if (pattern.indexOf('\'') < 0) {
            if (pattern.indexOf('{') < 0) {
                return new Words(pattern);
            }
            if (Around.PATTERN.matcher(pattern).matches()) {
                return Around.of(pattern, locale);
            }
        }
        return new Formatted(new MessageFormat(pattern, locale));
    }

    /** The same whatever the arguments. */
    record Words(String text) implements Sentence {
        @Override
        public String with(@Nullable Object... args) {
            return text;
        }
    }

    /**
     * Words around arguments: one word more than arguments. Numbers of four digits and more are
     * grouped as the language does it.
     */
    record Around(List<String> words, List<Integer> places, Sentence formatted)
            implements Sentence {

        private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
        private static final Pattern PATTERN = Pattern.compile("(?:[^{}]++|\\{\\d})++");

        static Around of(String pattern, Locale locale) {
            var words = new ArrayList<String>();
            var places = new ArrayList<Integer>();
            var place = PLACE.matcher(pattern);
            var from = 0;
            while (place.find()) {
                words.add(pattern.substring(from, place.start()));
                places.add(Integer.valueOf(place.group(1)));
                from = place.end();
            }
            words.add(pattern.substring(from));
            return new Around(words, places, new Formatted(new MessageFormat(pattern, locale)));
        }

        @Override
        public String with(@Nullable Object... args) {
            var text = new StringBuilder(words.getFirst());
            for (var i = 0; i < places.size(); i++) {
                var place = places.get(i);
                if (place >= args.length || !plain(args[place])) {
                    return formatted.with(args);
                }
                text.append(args[place]).append(words.get(i + 1));
            }
            return text.toString();
        }

        private static boolean plain(@Nullable Object arg) {
            return arg instanceof String
                    || (arg instanceof Long whole && whole > -1_000 && whole < 1_000)
                    || (arg instanceof Integer small && small > -1_000 && small < 1_000);
        }
    }

    /** With numbers, choices or quotes in it. */
    record Formatted(MessageFormat format) implements Sentence {
        @Override
        public String with(@Nullable Object... args) {
            // A format keeps notes while it works: each gets its own.
            return ((MessageFormat) format.clone()).format(args);
        }
    }
}
