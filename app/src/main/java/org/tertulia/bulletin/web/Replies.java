package org.tertulia.bulletin.web;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.tertulia.bulletin.Asker;
import org.tertulia.bulletin.Insight;
import org.tertulia.bulletin.InsightState;
import org.tertulia.web.Page;
import org.tertulia.web.Texts;

/** Leads to who asked, with the answer begun: a person goes on with it and sends it. */
@Component
class Replies {

    private final Texts texts;

    Replies(Texts texts) {
        this.texts = texts;
    }

    /** Before the decision there is nothing to be told: it is only opened. */
    String path(Page page, Insight insight, Asker asker) {
        var path = UriComponentsBuilder.fromPath("/conversations/" + asker.conversation());
        var key = key(insight.state());
        if (key != null) {
            var locale = locale(asker.language(), page);
            var name = asker.name() == null ? "" : asker.name();
            var draft = texts.text(locale, key, name.isBlank() ? 0 : 1, name);
            path.queryParam("draft", "{draft}").uriVariables(Map.of("draft", draft));
        }
        return path.encode().toUriString();
    }

    /** In the language in which they wrote, where we speak it. */
    private static Locale locale(@Nullable String language, Page page) {
        return Texts.LOCALES.stream()
                .filter(it -> it.getLanguage().equals(language))
                .findFirst()
                .orElse(page.locale());
    }

    private static @Nullable String key(InsightState state) {
        return switch (state) {
            case PROPOSED -> null;
            case TAKEN_UP, UNDER_WAY -> "bulletin.reply.going";
            case DONE, EFFECTIVE, INEFFECTIVE -> "bulletin.reply.done";
            case DECLINED -> "bulletin.reply.declined";
        };
    }
}
