package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {

    private static final @Nullable Object[][] ARGUMENTS = {
        {}, {"Olmo", "Ana"}, {7, 42L}, {1_234, -5_678_901L}, {null, 2.5}, {"{0}", "’"}, {"only one"}
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Words alone.",
                "{0}",
                "{1} said {0}, and {0} again.",
                "#{0,number,#}",
                "It''s {0}",
                "'{0}' is no place",
                "{0,choice,0#none|1#one|1<{0} of {1}}"
            })
    void saysWhatTheFormatSays(String pattern) {
        for (var locale : Texts.LOCALES) {
            for (var arguments : ARGUMENTS) {
                if (!pattern.contains("{0,")
                        || arguments.length > 0 && arguments[0] instanceof Number) {
                    assertThat(Sentence.of(pattern, locale).with(arguments))
                            .isEqualTo(formatted(pattern, locale, arguments));
                }
            }
        }
    }

    private static String formatted(String pattern, Locale locale, @Nullable Object... arguments) {
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
