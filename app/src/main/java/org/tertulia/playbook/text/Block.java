package org.tertulia.playbook.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Role;
import org.tertulia.playbook.tree.ApprovedMessage;
import org.tertulia.playbook.tree.Asking;
import org.tertulia.playbook.tree.Branch;
import org.tertulia.playbook.tree.Check;
import org.tertulia.playbook.tree.Choice;
import org.tertulia.playbook.tree.Ending;
import org.tertulia.playbook.tree.Escalation;
import org.tertulia.playbook.tree.Instruction;
import org.tertulia.playbook.tree.Outcome;
import org.tertulia.playbook.tree.Question;
import org.tertulia.playbook.tree.Recipient;
import org.tertulia.playbook.tree.Step;
import org.tertulia.playbook.tree.StepKind;
import org.tertulia.playbook.tree.Tongue;
import org.tertulia.playbook.tree.Wording;

/** The entries of one step, as they are read. */
final class Block {

    private final int line;
    private final String id;
    private final StepKind kind;
    private final List<Mistake> mistakes;
    private final Map<String, Integer> arrows = new HashMap<>();
    private final Map<String, String> said = new HashMap<>();
    private final List<Choice> choices = new ArrayList<>();
    private final List<Branch> branches = new ArrayList<>();

    /** Whether the last choice could not be read: what it is called belongs to no other. */
    private boolean choiceLost;

    Block(int line, String id, StepKind kind, List<Mistake> mistakes) {
        this.line = line;
        this.id = id;
        this.kind = kind;
        this.mistakes = mistakes;
    }

    /** The lines of its arrows, by where they lead. */
    Map<String, Integer> arrows() {
        return arrows;
    }

    void take(Entry entry) {
        if (!allowed().contains(entry.word())) {
            mistaken(entry, "playbook.mistake.not-here", entry.word(), kind.word());
            return;
        }
        switch (entry.word()) {
            case "-" -> choice(entry);
            case "label es" -> label(entry, Tongue.ES);
            case "label en" -> label(entry, Tongue.EN);
            case "if" -> branch(entry);
            case "otherwise" -> otherwise(entry);
            case "next" -> {
                if (Slug.in(entry, entry.rest(), mistakes)) {
                    once(entry, entry.rest());
                    arrow(entry, entry.rest());
                }
            }
            case "says" -> {
                if (Slug.in(entry, entry.rest(), mistakes)) {
                    once(entry, entry.rest());
                }
            }
            default -> once(entry, entry.rest());
        }
    }

    private Set<String> allowed() {
        return switch (kind) {
            case QUESTION -> Set.of("es", "en", "-", "label es", "label en");
            case CONDITION -> Set.of("es", "en", "if", "otherwise");
            case INSTRUCTION -> Set.of("es", "en", "approval", "next");
            case ASK -> Set.of("es", "en", "next");
            case MESSAGE -> Set.of("says", "es", "en", "next");
            case ESCALATE -> Set.of("es", "en", "to", "next");
            case END -> Set.of("es", "en", "how");
        };
    }

    private void choice(Entry entry) {
        choiceLost = true;
        var parts = Slug.arrow(entry, entry.rest(), mistakes);
        if (parts.isEmpty() || !Slug.in(entry, parts.get().before(), mistakes)) {
            return;
        }
        var key = parts.get().before();
        if (key.isEmpty()) {
            mistaken(entry, "playbook.mistake.choice-nameless");
        } else if (choices.stream().anyMatch(it -> it.key().equals(key))) {
            mistaken(entry, "playbook.mistake.twice", key);
        } else {
            choices.add(new Choice(key, Wording.NONE, parts.get().target()));
            arrow(entry, parts.get().target());
            choiceLost = false;
        }
    }

    private void label(Entry entry, Tongue tongue) {
        if (choiceLost) {
            return;
        }
        var last = choices.removeLast();
        if (!last.label().in(tongue).isEmpty()) {
            mistaken(entry, "playbook.mistake.twice", tongue.code());
        }
        choices.add(new Choice(last.key(), last.label().with(tongue, entry.rest()), last.next()));
    }

    private void branch(Entry entry) {
        Slug.arrow(entry, entry.rest(), mistakes)
                .ifPresent(
                        parts ->
                                Conditions.read(entry.line(), parts.before(), mistakes)
                                        .ifPresent(
                                                condition -> {
                                                    branches.add(
                                                            new Branch(condition, parts.target()));
                                                    arrow(entry, parts.target());
                                                }));
    }

    private void otherwise(Entry entry) {
        var parts = Slug.arrow(entry, entry.rest(), mistakes);
        if (parts.isPresent() && !parts.get().before().isEmpty()) {
            mistaken(entry, "playbook.mistake.otherwise", parts.get().before());
        } else if (parts.isPresent()) {
            once(entry, parts.get().target());
            arrow(entry, parts.get().target());
        }
    }

    private void once(Entry entry, String value) {
        if (said.putIfAbsent(entry.word(), value) != null) {
            mistaken(entry, "playbook.mistake.twice", entry.word());
        }
    }

    private void arrow(Entry entry, String target) {
        arrows.putIfAbsent(target, entry.line());
    }

    /** As far as it could be read. */
    Step step() {
        var words = new Wording(get("es"), get("en"));
        return switch (kind) {
            case QUESTION -> new Question(id, words, choices);
            case CONDITION -> new Check(id, words, branches, get("otherwise"));
            case INSTRUCTION -> new Instruction(id, words, approval(), get("next"));
            case MESSAGE -> new ApprovedMessage(id, get("says"), words, get("next"));
            case ASK -> new Asking(id, words, get("next"));
            case ESCALATE -> new Escalation(id, recipient(), words, get("next"));
            case END -> ending(words);
        };
    }

    private Recipient recipient() {
        var to = get("to");
        return Recipient.of(to)
                .orElseGet(
                        () -> {
                            mistakes.add(Mistake.at(line, "playbook.mistake.recipient", to));
                            return new Recipient.OfRole(Role.SUPERVISOR);
                        });
    }

    /** Who is on a level with those who answer has nothing to approve. */
    private @Nullable Recipient approval() {
        if (!said.containsKey("approval")) {
            return null;
        }
        var by = get("approval");
        return Recipient.of(by)
                .filter(it -> !it.equals(new Recipient.OfRole(Role.AGENT)))
                .orElseGet(
                        () -> {
                            mistakes.add(Mistake.at(line, "playbook.mistake.approval", by));
                            return new Recipient.OfRole(Role.SUPERVISOR);
                        });
    }

    private Step ending(Wording words) {
        var how = get("how");
        if (!Outcome.texts().contains(how)) {
            mistakes.add(
                    Mistake.at(
                            line,
                            "playbook.mistake.outcome",
                            how,
                            String.join(", ", Outcome.texts())));
            return new Ending(id, Outcome.SITUATION, "", words);
        }
        var parts = how.split(" ", 2);
        return new Ending(
                id, Outcome.of(parts[0]).orElseThrow(), parts.length > 1 ? parts[1] : "", words);
    }

    private String get(String word) {
        return said.getOrDefault(word, "");
    }

    private void mistaken(Entry entry, String key, String... arguments) {
        mistakes.add(Mistake.at(entry.line(), key, arguments));
    }
}
