package org.tertulia.playbook.tree;

import java.util.List;
import java.util.Optional;

/** What the person has to find out, and what follows from each answer. */
public record Question(String id, Wording words, List<Choice> choices) implements Step {

    public Question {
        choices = List.copyOf(choices);
    }

    @Override
    public StepKind kind() {
        return StepKind.QUESTION;
    }

    public Optional<Choice> choice(String key) {
        return choices.stream().filter(choice -> choice.key().equals(key)).findFirst();
    }

    @Override
    public List<Arrow> arrows() {
        return choices.stream().map(choice -> new Arrow(choice.key(), choice.next())).toList();
    }

    @Override
    public Step redirected(String from, String to) {
        var redirected =
                choices.stream()
                        .map(
                                it ->
                                        it.next().equals(from)
                                                ? new Choice(it.key(), it.label(), to)
                                                : it)
                        .toList();
        return new Question(id, words, redirected);
    }
}
