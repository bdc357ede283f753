package org.tertulia.inbox.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.satisfaction.Remark;
import org.tertulia.inbox.satisfaction.Survey;
import org.tertulia.inbox.satisfaction.Surveys;
import org.tertulia.inbox.satisfaction.Wording;
import org.tertulia.kernel.Role;
import org.tertulia.messages.Message;
import org.tertulia.organization.Sight;

/** What customers think of how they were answered, and the link by which they are asked. */
@Component
class Opinions {

    private final Surveys surveys;
    private final Wording wording;
    private final Clock clock;

    Opinions(Surveys surveys, Wording wording, Clock clock) {
        this.surveys = surveys;
        this.wording = wording;
        this.clock = clock;
    }

    /** {@code said} tells in which language they speak. */
    List<Line> of(Sight sight, Conversation conversation, Collection<Message> said) {
        var lines = new ArrayList<Line>();
        for (var survey : surveys.of(sight, conversation)) {
            var given = survey.given();
            if (given != null) {
                lines.add(
                        new Line.Rated(
                                survey.id(),
                                given.at(),
                                given.score(),
                                given.remark(),
                                said.stream().anyMatch(it -> Remark.is(it, survey.id()))));
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
                .flatMap(wording::link)
                .map(
                        url ->
                                new Line.Asking(
                                        survey.id(),
                                        survey.madeAt(),
                                        survey.expiresAt(),
                                        url,
                                        wording.note(language(said), url),
                                        survey.askedAt()));
    }

    /** In which they spoke last. */
    private static @Nullable String language(Collection<Message> said) {
        return said.stream()
                .filter(message -> !message.ours())
                .sorted(Comparator.comparing(Message::at).reversed())
                .map(Message::language)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
