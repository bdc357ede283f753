package org.tertulia.playbook.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where somebody stands in a tree, and how they came there. In a sound tree it never stands on a
 * condition: those are decided from the facts as soon as they are met. A move that is not possible
 * from here gives nothing back.
 */
public record Walk(Tree tree, Facts facts, List<Passage> path, Step here) {

    public Walk {
        path = List.copyOf(path);
    }

    public static Walk begin(Tree tree, Facts facts) {
        return arrive(tree, facts, List.of(), tree.first());
    }

    /**
     * Goes again the way that was gone, conditions as they were decided then; empty where the tree
     * has no such way.
     */
    public static Optional<Walk> resume(Tree tree, Facts facts, List<Passage> path) {
        var at = tree.first();
        for (var passage : path) {
            var way = passage.way().arrow();
            var next =
                    at.id().equals(passage.step()) ? target(tree, at, way) : Optional.<Step>empty();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(arrive(tree, facts, path, at));
    }

    /** How it ended; empty while it goes on. */
    public Optional<Ending> ended() {
        return here instanceof Ending ending ? Optional.of(ending) : Optional.empty();
    }

    /** Answers the question on which it stands. */
    public Optional<Walk> choose(String choice) {
        return here instanceof Question ? leave(choice, new Way.Chosen(choice)) : Optional.empty();
    }

    /** Has done what stands here. */
    public Optional<Walk> proceed() {
        return here instanceof Question || here instanceof Ending
                ? Optional.empty()
                : leave(Arrow.ONWARD, new Way.Done());
    }

    /** To where the person last chose or did something; empty at the beginning. */
    public Optional<Walk> back() {
        for (var i = path.size() - 1; i >= 0; i--) {
            if (!(path.get(i).way() instanceof Way.Decided)) {
                return resume(tree, facts, path.subList(0, i));
            }
        }
        return Optional.empty();
    }

    private Optional<Walk> leave(String arrow, Way way) {
        return target(tree, here, arrow)
                .map(next -> arrive(tree, facts, gone(path, here, way), next));
    }

    /** At the first step that is not decided by itself. */
    private static Walk arrive(Tree tree, Facts facts, List<Passage> path, Step at) {
        var gone = path;
        var here = at;
        // A draft may go in circles: nobody passes more conditions than there are steps.
        for (var i = 0; i < tree.steps().size() && here instanceof Check check; i++) {
            var decided = decide(check, facts);
            var next = target(tree, check, decided.arrow());
            if (next.isEmpty()) {
                break;
            }
            gone = gone(gone, check, decided);
            here = next.get();
        }
        return new Walk(tree, facts, gone, here);
    }

    private static Way.Decided decide(Check check, Facts facts) {
        for (var i = 0; i < check.branches().size(); i++) {
            var held = check.branches().get(i).condition().holds(facts);
            if (held.isPresent()) {
                return new Way.Decided(String.valueOf(i + 1), held.get());
            }
        }
        return new Way.Decided(Check.OTHERWISE, List.of());
    }

    private static Optional<Step> target(Tree tree, Step from, String way) {
        return from.arrows().stream()
                .filter(arrow -> arrow.way().equals(way))
                .findFirst()
                .flatMap(arrow -> tree.step(arrow.target()));
    }

    private static List<Passage> gone(List<Passage> path, Step step, Way way) {
        var gone = new ArrayList<>(path);
        gone.add(new Passage(step.id(), way));
        return gone;
    }
}
