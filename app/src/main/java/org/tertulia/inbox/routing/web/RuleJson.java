package org.tertulia.inbox.routing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.routing.Rule;

/**
 * A routing rule as programs see and write it: brand, channels, watches and queue by their numbers,
 * {@code person} by handle, {@code authors} as handles or contacts such as {@code #12}; what is
 * missing asks for nothing. {@code id} and {@code place} are told alone.
 */
record RuleJson(
        @Nullable Integer id,
        @Nullable Integer place,
        @Nullable Integer brand,
        @Nullable String name,
        @Nullable List<Integer> channels,
        @Nullable List<String> networks,
        @Nullable List<String> kinds,
        @Nullable List<Integer> watches,
        @Nullable List<String> intents,
        @Nullable String urgency,
        @Nullable List<String> sentiments,
        @Nullable List<String> languages,
        @Nullable List<String> authors,
        @Nullable List<String> hashtags,
        @Nullable String words,
        @Nullable Integer queue,
        @Nullable String person,
        @Nullable String raises,
        @Nullable Boolean active,
        @Nullable Integer version) {

    static RuleJson of(RuleAsked asked, Rule rule) {
        return new RuleJson(
                asked.number(),
                rule.place(),
                asked.brand(),
                asked.name(),
                asked.channels(),
                asked.networks(),
                asked.kinds(),
                asked.watches(),
                asked.intents(),
                filled(asked.urgency()),
                asked.sentiments(),
                asked.languages(),
                asked.authors(),
                asked.hashtags(),
                filled(asked.words()),
                asked.queue(),
                filled(asked.person()),
                filled(asked.raises()),
                asked.active(),
                asked.version());
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    RuleAsked asked(int number) {
        return new RuleAsked(
                number,
                brand == null ? 0 : brand,
                text(name),
                list(channels),
                list(networks),
                list(kinds),
                list(watches),
                list(intents),
                text(urgency),
                list(sentiments),
                list(languages),
                list(authors),
                list(hashtags),
                text(words).strip(),
                queue == null ? 0 : queue,
                text(person),
                text(raises),
                active == null || active,
                version == null ? 0 : version);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.replace('\0', ' ');
    }

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
