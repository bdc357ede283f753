package org.tertulia.playbook.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes a tree by its steps, as a drawing does. */
public final class Editing {

    private Editing() {}

    /**
     * Puts a new step behind one of the ways of another; it leads on to where that way led.
     *
     * @param after id of the step
     * @param way one of its ways
     * @param made gives the step, told where it leads on to
     */
    public static Optional<Tree> add(Tree tree, String after, String way, Made made) {
        var at = tree.step(after);
        var arrow =
                at.flatMap(
                        step ->
                                step.arrows().stream()
                                        .filter(it -> it.way().equals(way))
                                        .findFirst());
        if (arrow.isEmpty()) {
            return Optional.empty();
        }
        var fresh = made.leadingTo(arrow.get().target());
        var steps = new ArrayList<Step>();
        for (var step : tree.steps()) {
            if (step.id().equals(after)) {
                steps.add(pointed(step, way, fresh.id()));
                steps.add(fresh);
            } else {
                steps.add(step);
            }
        }
        return Optional.of(tree.with(steps));
    }

    /** Makes a step that leads on to another. */
    @FunctionalInterface
    public interface Made {
        Step leadingTo(String next);
    }

    /** The step in the place of that with its id. */
    public static Tree replace(Tree tree, Step changed) {
        return tree.with(
                tree.steps().stream()
                        .map(step -> step.id().equals(changed.id()) ? changed : step)
                        .toList());
    }

    /** Takes a step away; what led to it leads to where its first way led. The last one stays. */
    public static Tree remove(Tree tree, String id) {
        var gone = tree.step(id);
        if (gone.isEmpty() || tree.steps().size() == 1) {
            return tree;
        }
        var next =
                gone.get().arrows().stream()
                        .map(Arrow::target)
                        .filter(target -> !target.equals(id))
                        .findFirst()
                        .orElse("");
        return tree.with(
                tree.steps().stream()
                        .filter(step -> !step.id().equals(id))
                        .map(step -> step.redirected(id, next))
                        .toList());
    }

    /** A name that no step has yet: {@code say}, {@code say-2}. */
    public static String freeId(Tree tree, String wish) {
        var id = wish;
        for (var i = 2; tree.step(id).isPresent(); i++) {
            id = wish + "-" + i;
        }
        return id;
    }

    /** The same step where one way leads elsewhere. */
    public static Step pointed(Step step, String way, String target) {
        return switch (step) {
            case Question(var id, var words, var choices) ->
                    new Question(
                            id,
                            words,
                            choices.stream()
                                    .map(
                                            it ->
                                                    it.key().equals(way)
                                                            ? new Choice(
                                                                    it.key(), it.label(), target)
                                                            : it)
                                    .toList());
            case Check(var id, var words, var branches, var otherwise) ->
                    new Check(
                            id,
                            words,
                            branches(branches, way, target),
                            way.equals(Check.OTHERWISE) ? target : otherwise);
            case Instruction(var id, var words, var approval, var _) ->
                    new Instruction(id, words, approval, target);
            case ApprovedMessage(var id, var says, var words, var _) ->
                    new ApprovedMessage(id, says, words, target);
            case Asking(var id, var words, var _) -> new Asking(id, words, target);
            case Escalation(var id, var to, var words, var _) ->
                    new Escalation(id, to, words, target);
            case Ending ending -> ending;
        };
    }

    private static List<Branch> branches(List<Branch> branches, String way, String target) {
        var pointed = new ArrayList<Branch>();
        for (var branch : branches) {
            var here = way.equals(String.valueOf(pointed.size() + 1));
            pointed.add(here ? new Branch(branch.condition(), target) : branch);
        }
        return pointed;
    }
}
