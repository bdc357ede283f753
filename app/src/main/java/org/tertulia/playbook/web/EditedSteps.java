package org.tertulia.playbook.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.playbook.PlaybookRefusal;
import org.tertulia.playbook.text.Printing;
import org.tertulia.playbook.text.Reading;
import org.tertulia.playbook.tree.ApprovedMessage;
import org.tertulia.playbook.tree.Arrow;
import org.tertulia.playbook.tree.Asking;
import org.tertulia.playbook.tree.Branch;
import org.tertulia.playbook.tree.Check;
import org.tertulia.playbook.tree.Choice;
import org.tertulia.playbook.tree.Editing;
import org.tertulia.playbook.tree.Ending;
import org.tertulia.playbook.tree.Escalation;
import org.tertulia.playbook.tree.Instruction;
import org.tertulia.playbook.tree.Outcome;
import org.tertulia.playbook.tree.Question;
import org.tertulia.playbook.tree.Recipient;
import org.tertulia.playbook.tree.Step;
import org.tertulia.playbook.tree.StepKind;
import org.tertulia.playbook.tree.Tree;
import org.tertulia.playbook.tree.Wording;

/**
 * Changes a text by what was done in its drawing. The fields of a step bear its id: {@code es.say},
 * {@code to.first.yes}, {@code label-es.first.yes}, {@code if.where.1}; those of the head {@code
 * title-es}.
 */
final class EditedSteps {

    private final Tree tree;
    private final Map<String, String> given;

    private EditedSteps(Tree tree, Map<String, String> given) {
        this.tree = tree;
        this.given = given;
    }

    /** What stands for the head, since no step has such a name. */
    static final String HEAD = "*";

    /** The text after the act, and the step that it was about. */
    record Edited(String text, String step) {}

    /**
     * @param act {@code change.say}, {@code remove.say}, {@code add.say}, {@code choice.first},
     *     {@code unchoice.first.yes}, {@code branch.where}, {@code unbranch.where.1}; or of the
     *     head {@code head}, {@code apply}, {@code unapply..1}
     */
    static Edited of(String text, String act, Map<String, String> given) {
        var reading = Reading.of(text);
        var tree = reading.tree();
        if (tree == null || !reading.readable()) {
            throw new Refused(new PlaybookRefusal.TextUnreadable());
        }
        var parts = act.split("\\.", 3);
        if (EditedHead.ACTS.contains(parts[0])) {
            var head = new EditedHead(tree, new GivenConditions(given));
            return new Edited(Printing.text(head.after(parts[0], last(parts))), HEAD);
        }
        var id = parts.length > 1 ? parts[1] : "";
        var step =
                tree.step(id).orElseThrow(() -> new Refused(new PlaybookRefusal.StepUnknown(id)));
        var edited = new EditedSteps(tree, given);
        return switch (parts[0]) {
            case "remove" -> new Edited(Printing.text(Editing.remove(tree, id)), "");
            case "add" -> edited.add(edited.changed(step));
            case "choice" -> edited.choice(edited.changed(step));
            case "unchoice" -> edited.change(without(edited.changed(step), last(parts)));
            case "branch" -> edited.change(edited.branched(edited.changed(step)));
            case "unbranch" ->
                    of(text, "change." + id, blank(given, "if." + id + "." + last(parts)));
            default -> edited.change(edited.changed(step));
        };
    }

    private static String last(String[] parts) {
        return parts.length > 2 ? parts[2] : "";
    }

    private static Map<String, String> blank(Map<String, String> given, String field) {
        var blanked = new HashMap<>(given);
        blanked.put(field, "");
        return blanked;
    }

    private Edited change(Step changed) {
        return new Edited(Printing.text(Editing.replace(tree, changed)), changed.id());
    }

    /** What stands in its fields; what has no field stays. */
    private Step changed(Step step) {
        var id = step.id();
        var words =
                new Wording(
                        field("es." + id, step.words().es()), field("en." + id, step.words().en()));
        Step changed =
                switch (step) {
                    case Question(var _, var _, var choices) ->
                            new Question(
                                    id, words, choices.stream().map(it -> choice(id, it)).toList());
                    case Check check -> check(check, words);
                    case Instruction(var _, var _, var approval, var next) ->
                            new Instruction(id, words, approval(id, approval), next);
                    case ApprovedMessage(var _, var says, var _, var next) ->
                            new ApprovedMessage(id, field("says." + id, says).strip(), words, next);
                    case Asking(var _, var _, var next) -> new Asking(id, words, next);
                    case Escalation(var _, var to, var _, var next) ->
                            new Escalation(
                                    id,
                                    Recipient.of(field("whom." + id, to.text())).orElse(to),
                                    words,
                                    next);
                    case Ending ending -> ending(ending, words);
                };
        // Of a condition those that are left have other numbers.
        for (var arrow : step instanceof Check ? List.<Arrow>of() : step.arrows()) {
            var target = field("to." + id + "." + arrow.way(), arrow.target());
            changed = Editing.pointed(changed, arrow.way(), target);
        }
        return changed;
    }

    private @Nullable Recipient approval(String id, @Nullable Recipient kept) {
        var chosen = field("approval." + id, kept == null ? "" : kept.text());
        return chosen.isEmpty() ? null : Recipient.of(chosen).orElse(kept);
    }

    /** Without those whose condition was emptied. */
    private Check check(Check check, Wording words) {
        var id = check.id();
        var branches = new ArrayList<Branch>();
        for (var n = 1; n <= check.branches().size(); n++) {
            var branch = check.branches().get(n - 1);
            var next = field("to." + id + "." + n, branch.next());
            new GivenConditions(given)
                    .at("if." + id + "." + n, branch.condition())
                    .ifPresent(it -> branches.add(new Branch(it, next)));
        }
        return new Check(
                id, words, branches, field("to." + id + "." + Check.OTHERWISE, check.otherwise()));
    }

    /** With one condition more, which leads to where it goes otherwise. */
    private Step branched(Step step) {
        if (!(step instanceof Check(var id, var words, var branches, var otherwise))) {
            return step;
        }
        var more = new ArrayList<>(branches);
        more.add(new Branch(new GivenConditions(given).added(id), otherwise));
        return new Check(id, words, more, otherwise);
    }

    private static Step without(Step step, String key) {
        return step instanceof Question(var id, var words, var choices)
                ? new Question(
                        id, words, choices.stream().filter(it -> !it.key().equals(key)).toList())
                : step;
    }

    private Choice choice(String id, Choice choice) {
        var field = "." + id + "." + choice.key();
        return new Choice(
                choice.key(),
                new Wording(
                        field("label-es" + field, choice.label().es()),
                        field("label-en" + field, choice.label().en())),
                choice.next());
    }

    private Ending ending(Ending ending, Wording words) {
        var how = field("how." + ending.id(), ending.how());
        if (!Outcome.texts().contains(how)) {
            return new Ending(ending.id(), ending.outcome(), ending.reason(), words);
        }
        var parts = how.split(" ", 2);
        return new Ending(
                ending.id(),
                Outcome.of(parts[0]).orElseThrow(),
                parts.length > 1 ? parts[1] : "",
                words);
    }

    private Edited choice(Step step) {
        if (!(step instanceof Question(var id, var words, var choices))) {
            return change(step);
        }
        var n = choices.size() + 1;
        var key = "answer-" + n;
        while (((Question) step).choice(key).isPresent()) {
            n++;
            key = "answer-" + n;
        }
        var more = new ArrayList<>(choices);
        more.add(new Choice(key, Wording.NONE, ""));
        return change(new Question(id, words, more));
    }

    private Edited add(Step step) {
        var kind = StepKind.of(field("kind." + step.id(), "")).orElse(StepKind.INSTRUCTION);
        var way = field("way." + step.id(), "");
        var id = Editing.freeId(tree, kind.word());
        var changed = Editing.replace(tree, step);
        return Editing.add(changed, step.id(), way, next -> fresh(kind, id, next))
                .map(it -> new Edited(Printing.text(it), id))
                .orElseThrow(() -> new Refused(new PlaybookRefusal.StepUnknown(step.id())));
    }

    private static Step fresh(StepKind kind, String id, String next) {
        var none = Wording.NONE;
        return switch (kind) {
            case QUESTION ->
                    new Question(
                            id,
                            none,
                            List.of(
                                    new Choice("yes", new Wording("Sí", "Yes"), next),
                                    new Choice("no", new Wording("No", "No"), "")));
            case CONDITION -> new Check(id, none, List.of(), next);
            case INSTRUCTION -> new Instruction(id, none, null, next);
            case MESSAGE -> new ApprovedMessage(id, "", none, next);
            case ASK -> new Asking(id, none, next);
            case ESCALATE -> new Escalation(id, new Recipient.OfRole(Role.SUPERVISOR), none, next);
            case END -> new Ending(id, Outcome.ANSWERED, "", none);
        };
    }

    private String field(String name, String kept) {
        return given.getOrDefault(name, kept);
    }
}
