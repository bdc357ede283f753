package org.tertulia.inbox.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.satisfaction.Rating;
import org.tertulia.inbox.satisfaction.Survey;
import org.tertulia.inbox.satisfaction.Surveys;
import org.tertulia.kernel.Role;
import org.tertulia.messages.Message;
import org.tertulia.networks.letters.MailServers;
import org.tertulia.organization.Sight;
import org.tertulia.web.Texts;

/** What customers think of how they were answered, and the link by which they are asked. */
@Component
class Opinions {

    private final Surveys surveys;
    private final MailServers servers;
    private final Texts texts;
    private final Clock clock;

    Opinions(Surveys surveys, MailServers servers, Texts texts, Clock clock) {
        this.surveys = surveys;
        this.servers = servers;
        this.texts = texts;
        this.clock = clock;
    }

    /** {@code said} tells in which language they speak. */
    List<Line> of(Sight sight, Conversation conversation, Collection<Message> said) {
        var lines = new ArrayList<Line>();
        for (var survey : surveys.of(sight, conversation)) {
            var given = survey.given();
            if (given != null) {
                lines.add(new Line.Rated(survey.id(), given.at(), given.score(), given.remark()));
            } else if (sight.may(Role.AGENT)) {
                asking(survey, conversation, said).ifPresent(lines::add);
            }
        }
        return lines;
    }

    /** While something waits for an answer nobody is asked how it was. */
    private Optional<Line> asking(
            Survey survey, Conversation conversation, Collection<Message> said) {
        if (conversation.question() != null) {
            return Optional.empty();
        }
        return surveys.token(survey, clock.instant())
                .map(token -> home() + Rating.PATH + token)
                .map(
                        url ->
                                new Line.Asking(
                                        survey.id(),
                                        survey.madeAt(),
                                        survey.expiresAt(),
                                        url,
                                        texts.text(
                                                language(said), "inbox.satisfaction.note", url)));
    }

    private String home() {
        return servers.home()
                .orElseGet(
                        () -> ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }

    /** Theirs, where it is one of ours; what else is spoken in Spain reads Spanish. */
    private static Locale language(Collection<Message> said) {
        return said.stream()
                .filter(message -> !message.ours())
                .sorted(Comparator.comparing(Message::at).reversed())
                .map(Message::language)
                .filter(Objects::nonNull)
                .findFirst()
                .filter(List.of("es", "ca", "gl", "eu")::contains)
                .map(_ -> Texts.SPANISH)
                .orElse(Texts.ENGLISH);
    }
}
