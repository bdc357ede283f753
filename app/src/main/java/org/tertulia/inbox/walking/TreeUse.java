package org.tertulia.inbox.walking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tertulia.playbook.tree.Escalation;
import org.tertulia.playbook.tree.Tree;

/**
 * How a version of a protocol was used: as a whole, step by step and way by way.
 *
 * @param steps of those that were reached
 * @param ways of those that were taken
 * @param left by the step on which it was left, and why
 * @param escalated how many passed a step that gives it to somebody else
 */
public record TreeUse(
        Use all,
        Map<String, Use> steps,
        Map<Taken, Use> ways,
        Map<String, Map<LeftBecause, Integer>> left,
        int escalated) {

    /** A way out of a step, by the name of its arrow. */
    public record Taken(String step, String arrow) {}

    public TreeUse {
        steps = Map.copyOf(steps);
        ways = Map.copyOf(ways);
        left = Map.copyOf(left);
    }

    /** What is not in the tree is not counted. */
    public static TreeUse of(Tree tree, Collection<Gone> gone) {
        var steps = new HashMap<String, List<Gone>>();
        var ways = new HashMap<Taken, List<Gone>>();
        var left = new HashMap<String, Map<LeftBecause, Integer>>();
        var escalated = 0;
        for (var one : gone) {
            var here = tree.first().id();
            // A draft may go in circles: whoever comes by twice is one walk all the same.
            var reached = new LinkedHashSet<>(List.of(here));
            var taken = new LinkedHashSet<Taken>();
            for (var passage : one.path()) {
                var way = new Taken(passage.step(), passage.way().arrow());
                taken.add(way);
                here = target(tree, way);
                reached.add(here);
            }
            reached.forEach(it -> steps.computeIfAbsent(it, _ -> new ArrayList<>()).add(one));
            taken.forEach(it -> ways.computeIfAbsent(it, _ -> new ArrayList<>()).add(one));
            if (one.because() != null) {
                left.computeIfAbsent(here, _ -> new EnumMap<>(LeftBecause.class))
                        .merge(one.because(), one.walks(), Integer::sum);
            }
            if (taken.stream().anyMatch(it -> escalates(tree, it.step()))) {
                escalated += one.walks();
            }
        }
        return new TreeUse(Use.of(gone), used(steps), used(ways), left, escalated);
    }

    private static String target(Tree tree, Taken way) {
        return tree.step(way.step()).stream()
                .flatMap(it -> it.arrows().stream())
                .filter(it -> it.way().equals(way.arrow()))
                .map(it -> it.target())
                .findFirst()
                .orElse("");
    }

    private static boolean escalates(Tree tree, String step) {
        return tree.step(step).filter(Escalation.class::isInstance).isPresent();
    }

    private static <K> Map<K, Use> used(Map<K, List<Gone>> gone) {
        return gone.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> Use.of(it.getValue())));
    }

    public Use step(String id) {
        return steps.getOrDefault(id, Use.NONE);
    }

    public Use way(String step, String arrow) {
        return ways.getOrDefault(new Taken(step, arrow), Use.NONE);
    }

    /** How many left it on that step. */
    public int leftOn(String step) {
        return left.getOrDefault(step, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Why it was left, wherever: those that happened, in the order in which they are offered. */
    public Map<LeftBecause, Integer> because() {
        var because = new EnumMap<LeftBecause, Integer>(LeftBecause.class);
        left.values().forEach(it -> it.forEach((why, n) -> because.merge(why, n, Integer::sum)));
        return because;
    }
}
