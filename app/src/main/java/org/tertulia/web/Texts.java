package org.tertulia.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence of the screens, in Spanish and English, from {@code messages/<module>_es} and
 * {@code _en}. All are {@link MessageFormat} patterns: an apostrophe is written ’ (or doubled), a
 * number that is a name ({@code #1042}) {@code {0,number,#}}.
 */
@Component
public class Texts {

    public static final Locale SPANISH = Locale.of("es");
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** The languages of the screens; the first is the one for who asks for none of them. */
    public static final List<Locale> LOCALES = List.of(ENGLISH, SPANISH);

    private static final Logger log = LoggerFactory.getLogger(Texts.class);

    private final Map<String, Map<String, Sentence>> sentences = new HashMap<>();

    Texts() {
        for (var locale : LOCALES) {
            sentences.put(locale.getLanguage(), read(locale));
        }
    }

    /** The locale of ours that speaks the language, or English. */
    public static Locale nearest(Locale wanted) {
        return wanted.getLanguage().equals("es") ? SPANISH : ENGLISH;
    }

    /** The sentence with its arguments; the key itself where there is none (a test finds those). */
    public String text(Locale locale, String key, @Nullable Object... args) {
        var sentence = all(locale).get(key);
        if (sentence == null) {
            log.warn("WEB-02: No text for {} in {}", key, locale);
            return key;
        }
        return sentence.with(args);
    }

    public boolean knows(Locale locale, String key) {
        return all(locale).containsKey(key);
    }

    private Map<String, Sentence> all(Locale locale) {
        return sentences.getOrDefault(nearest(locale).getLanguage(), Map.of());
    }

    private static Map<String, Sentence> read(Locale locale) {
        var texts = new HashMap<String, Sentence>();
        try {
            var files = "classpath*:messages/*_" + locale.getLanguage() + ".properties";
            for (var file : new PathMatchingResourcePatternResolver().getResources(files)) {
                try (var reader =
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    var properties = new Properties();
                    properties.load(reader);
                    properties.forEach(
                            (key, text) ->
                                    texts.put((String) key, Sentence.of((String) text, locale)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
