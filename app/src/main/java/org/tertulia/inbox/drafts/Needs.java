package org.tertulia.inbox.drafts;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversation;
import org.tertulia.kernel.Refused;
import org.tertulia.language.Intent;
import org.tertulia.language.Text;
import org.tertulia.messages.Message;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;

/** Knows which answers need approval: by the rules, and by the protocol that is followed. */
@Component
public class Needs {

    private final Rules rules;
    private final Granting granting;
    private final Drafts drafts;
    private final Background background;
    private final Messages messages;
    private final Departments departments;
    private final Clock clock;

    Needs(
            Rules rules,
            Granting granting,
            Drafts drafts,
            Background background,
            Messages messages,
            Departments departments,
            Clock clock) {
        this.rules = rules;
        this.granting = granting;
        this.drafts = drafts;
        this.background = background;
        this.messages = messages;
        this.departments = departments;
        this.clock = clock;
    }

    /**
     * Why an answer of this member in this conversation needs approval, and whose.
     *
     * @param draft what is to be said; empty while nothing is written
     */
    public Need of(Sight author, Conversation conversation, String draft) {
        var need = Need.NONE;
        var active = rules.active(conversation.brand());
        if (!active.isEmpty()) {
            var occasion = occasion(author, conversation, active, draft);
            for (var rule : active) {
                var fitted = rule.when().fit(occasion);
                if (fitted.isPresent()) {
                    need = need.and(new Ground(false, rule.name(), fitted.get()), rule.steps());
                }
            }
        }
        for (var grant : granting.of(author, conversation)) {
            need =
                    need.and(
                            new Ground(true, grant.protocol(), List.of()),
                            List.of(grant.approvers()));
        }
        return need;
    }

    /** Whether an answer waits for approval in it. */
    public boolean waitsIn(Conversation conversation) {
        return drafts.waitingIn(conversation.number()).isPresent();
    }

    /** Whether what this key says was sent for approval. */
    public boolean handedIn(UUID key) {
        return drafts.find(key).isPresent();
    }

    /**
     * What needs approval passes when it has it.
     *
     * @throws Refused with {@link DraftRefusal.NeedsApproval}
     */
    public void mustPass(Sight author, Conversation conversation, UUID key, String text) {
        if (!of(author, conversation, text).none() && !drafts.approved(key, text)) {
            throw new Refused(new DraftRefusal.NeedsApproval());
        }
    }

    private Occasion occasion(
            Sight author, Conversation conversation, List<Rule> rules, String draft) {
        var asked =
                rules.stream().anyMatch(rule -> rule.when().readsTexts())
                        ? messages.byIds(author, background.asked(conversation))
                        : List.<Message>of();
        var past =
                rules.stream().anyMatch(rule -> rule.when().asksHowNew())
                        ? background.past(author.who().id())
                        : Background.Past.NONE;
        return new Occasion(
                author.who().role(),
                days(past),
                past.answers(),
                rules.stream().allMatch(rule -> rule.when().departments().isEmpty())
                        ? Set.of()
                        : departments.of(author.who().id()),
                intents(asked),
                conversation.urgency(),
                conversation.queue(),
                conversation.place().channel(),
                asked.stream().map(Message::text).filter(Objects::nonNull).map(Text::fold).toList(),
                Text.fold(draft));
    }

    private long days(Background.Past past) {
        Instant first = past.first();
        return first == null ? 0 : Duration.between(first, clock.instant()).toDays();
    }

    /** As far as it is sure. */
    private static Set<Intent> intents(List<Message> asked) {
        return asked.stream()
                .map(Message::sense)
                .filter(Objects::nonNull)
                .map(sense -> sense.gist().intent())
                .filter(Objects::nonNull)
                .collect(toSet());
    }
}
