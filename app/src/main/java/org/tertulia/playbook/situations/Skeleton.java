package org.tertulia.playbook.situations;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.tertulia.language.Intent;
import org.tertulia.messages.Message;
import org.tertulia.networks.Author;
import org.tertulia.playbook.text.Printing;
import org.tertulia.playbook.tree.ApprovedMessage;
import org.tertulia.playbook.tree.Aspect;
import org.tertulia.playbook.tree.Choice;
import org.tertulia.playbook.tree.Clause;
import org.tertulia.playbook.tree.Condition;
import org.tertulia.playbook.tree.Ending;
import org.tertulia.playbook.tree.Outcome;
import org.tertulia.playbook.tree.Question;
import org.tertulia.playbook.tree.Tongue;
import org.tertulia.playbook.tree.Tree;
import org.tertulia.playbook.tree.Wording;

/**
 * What a new protocol begins with that a situation asks for: when it is proposed, as far as was
 * understood, and what was answered, without what is one person's. Of their own words nothing.
 */
public final class Skeleton {

    private static final String TO_SAY = "…";

    /** Whoever speaks one of these in Spain reads Spanish. */
    private static final Set<String> SPANISH = Set.of("es", "ca", "gl", "eu");

    private Skeleton() {}

    /** {@code colleagues} are those who may have signed. */
    public static String of(
            Situation situation, Collection<Message> messages, Collection<String> colleagues) {
        var intents = Topic.of(null, messages).intents();
        return Printing.text(
                new Tree(
                        "situation-" + situation.number(),
                        Set.of(Tongue.ES, Tongue.EN),
                        new Wording(TO_SAY, TO_SAY),
                        Wording.NONE,
                        applies(intents),
                        List.of(
                                new Question(
                                        "first",
                                        new Wording("¿…?", "…?"),
                                        List.of(
                                                new Choice(
                                                        "yes", new Wording("Sí", "Yes"), "answer"),
                                                new Choice(
                                                        "no", new Wording("No", "No"), "other"))),
                                new ApprovedMessage(
                                        "answer", "", said(messages, colleagues), "done"),
                                new Ending("done", Outcome.ANSWERED, "", Wording.NONE),
                                new Ending("other", Outcome.SITUATION, "", Wording.NONE))));
    }

    private static List<Condition> applies(Set<Intent> intents) {
        var words =
                intents.stream()
                        .filter(it -> it != Intent.OTHER)
                        .sorted(Comparator.naturalOrder())
                        .map(Intent::word)
                        .toList();
        return words.isEmpty()
                ? List.of()
                : List.of(new Condition(List.of(new Clause(Aspect.INTENT, false, words))));
    }

    private static Wording said(Collection<Message> messages, Collection<String> colleagues) {
        var ours =
                messages.stream()
                        .filter(Message::ours)
                        .map(Message::text)
                        .filter(Objects::nonNull)
                        .reduce("", (_, later) -> later);
        if (ours.isEmpty()) {
            return new Wording(TO_SAY, TO_SAY);
        }
        var said = Impersonal.of(ours, contact(messages), colleagues);
        return theirTongue(messages) == Tongue.ES
                ? new Wording(said, TO_SAY)
                : new Wording(TO_SAY, said);
    }

    private static String contact(Collection<Message> messages) {
        return theirs(messages)
                .map(Message::author)
                .filter(Objects::nonNull)
                .map(Author::name)
                .findFirst()
                .orElse("");
    }

    private static Tongue theirTongue(Collection<Message> messages) {
        return theirs(messages)
                        .map(Message::language)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .filter(it -> !SPANISH.contains(it))
                        .isPresent()
                ? Tongue.EN
                : Tongue.ES;
    }

    private static Stream<Message> theirs(Collection<Message> messages) {
        return messages.stream().filter(it -> !it.ours());
    }
}
