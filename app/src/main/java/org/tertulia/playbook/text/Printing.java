package org.tertulia.playbook.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tertulia.playbook.tree.ApprovedMessage;
import org.tertulia.playbook.tree.Asking;
import org.tertulia.playbook.tree.Check;
import org.tertulia.playbook.tree.Choice;
import org.tertulia.playbook.tree.Condition;
import org.tertulia.playbook.tree.Ending;
import org.tertulia.playbook.tree.Escalation;
import org.tertulia.playbook.tree.Instruction;
import org.tertulia.playbook.tree.Question;
import org.tertulia.playbook.tree.Step;
import org.tertulia.playbook.tree.Tongue;
import org.tertulia.playbook.tree.Tree;
import org.tertulia.playbook.tree.Wording;

/** Writes trees as text. */
public final class Printing {

    private Printing() {}

    public static String text(Tree tree) {
        return head(tree)
                + tree.steps().stream()
                        .map(step -> "\n" + step(step))
                        .collect(Collectors.joining());
    }

    /** What stands before the first step. */
    public static String head(Tree tree) {
        var out = new StringBuilder("protocol ").append(tree.handle()).append('\n');
        if (tree.tongues().size() < Tongue.values().length) {
            out.append("languages: ")
                    .append(
                            Stream.of(Tongue.values())
                                    .filter(tree.tongues()::contains)
                                    .map(Tongue::code)
                                    .collect(Collectors.joining(", ")))
                    .append('\n');
        }
        wording(out, "title ", tree.title());
        wording(out, "about ", tree.about());
        for (var condition : tree.applies()) {
            out.append("applies: ").append(Conditions.print(condition)).append('\n');
        }
        return out.toString();
    }

    public static String step(Step step) {
        var out =
                new StringBuilder("== ")
                        .append(step.id())
                        .append(": ")
                        .append(step.kind().word())
                        .append('\n');
        if (step instanceof Escalation escalation) {
            out.append("to: ").append(escalation.to().text()).append('\n');
        }
        if (step instanceof Instruction instruction && instruction.approval() != null) {
            out.append("approval: ").append(instruction.approval().text()).append('\n');
        }
        if (step instanceof ApprovedMessage message && !message.says().isEmpty()) {
            out.append("says: ").append(message.says()).append('\n');
        }
        if (step instanceof Ending ending) {
            out.append("how: ").append(ending.how()).append('\n');
        }
        wording(out, "", step.words());
        switch (step) {
            case Question question -> question.choices().forEach(choice -> choice(out, choice));
            case Check check -> branches(out, check);
            case Instruction(_, _, _, var next) -> next(out, next);
            case ApprovedMessage(_, _, _, var next) -> next(out, next);
            case Asking(_, _, var next) -> next(out, next);
            case Escalation(_, _, _, var next) -> next(out, next);
            case Ending _ -> {}
        }
        return out.toString();
    }

    /** As it stands behind {@code applies:} and {@code if}. */
    public static String condition(Condition condition) {
        return Conditions.print(condition);
    }

    private static void wording(StringBuilder out, String before, Wording words) {
        for (var tongue : Tongue.values()) {
            var said = words.in(tongue);
            if (!said.isEmpty()) {
                out.append(before)
                        .append(tongue.code())
                        .append(": ")
                        .append(
                                said.lines()
                                        .map(line -> line.isEmpty() ? "" : "  " + line)
                                        .collect(Collectors.joining("\n"))
                                        .strip())
                        .append('\n');
            }
        }
    }

    private static void choice(StringBuilder out, Choice choice) {
        out.append("- ").append(pointed(choice.key(), choice.next()));
        for (var tongue : Tongue.values()) {
            var label = choice.label().in(tongue);
            if (!label.isEmpty()) {
                out.append("  ").append(tongue.code()).append(": ").append(label).append('\n');
            }
        }
    }

    private static void branches(StringBuilder out, Check check) {
        for (var branch : check.branches()) {
            out.append("if ").append(pointed(Conditions.print(branch.condition()), branch.next()));
        }
        if (!check.otherwise().isEmpty()) {
            out.append(pointed("otherwise", check.otherwise()));
        }
    }

    private static void next(StringBuilder out, String next) {
        if (!next.isEmpty()) {
            out.append("next: ").append(next).append('\n');
        }
    }

    private static String pointed(String before, String target) {
        return (before + " -> " + target).strip() + "\n";
    }
}
