package org.tertulia.inbox.satisfaction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tertulia.networks.letters.MailServers;
import org.tertulia.web.Texts;

/** The question as they get it: the link, and the sentence around it in their language. */
@Component
public class Wording {

    private final MailServers servers;
    private final Texts texts;

    Wording(MailServers servers, Texts texts) {
        this.servers = servers;
        this.texts = texts;
    }

    /** Empty where nobody said under which address we are found, and nobody asks just now. */
    public Optional<String> link(String token) {
        return servers.home().or(Wording::asked).map(home -> home + Rating.PATH + token);
    }

    private static Optional<String> asked() {
        return RequestContextHolder.getRequestAttributes() == null
                ? Optional.empty()
                : Optional.of(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }

    /** Theirs, where it is one of ours; what else is spoken in Spain reads Spanish. */
    public String note(@Nullable String language, String link) {
        return texts.text(locale(language), "inbox.satisfaction.note", link);
    }

    private static Locale locale(@Nullable String language) {
        return language != null && List.of("es", "ca", "gl", "eu").contains(language)
                ? Texts.SPANISH
                : Texts.ENGLISH;
    }
}
