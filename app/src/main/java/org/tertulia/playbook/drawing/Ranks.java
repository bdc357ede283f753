package org.tertulia.playbook.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tertulia.playbook.tree.Arrow;
import org.tertulia.playbook.tree.Step;
import org.tertulia.playbook.tree.Tree;

/**
 * How deep each step stands: below all that lead to it. What leads back in a circle is left out of
 * the reckoning.
 */
final class Ranks {

    /** An arrow whose step is there. */
    record Edge(Step from, Arrow arrow, Step to) {}

    private final Map<String, Step> byId = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Set<Edge> back = new HashSet<>();
    private final Map<String, Integer> ranks = new HashMap<>();

    Ranks(Tree tree) {
        tree.steps().forEach(step -> byId.putIfAbsent(step.id(), step));
        for (var step : byId.values()) {
            for (var arrow : step.arrows()) {
                var to = byId.get(arrow.target());
                if (to != null) {
                    edges.add(new Edge(step, arrow, to));
                }
            }
        }
        var done = new HashSet<String>();
        byId.keySet().forEach(id -> findBack(id, new HashSet<>(), done));
        byId.keySet().forEach(this::rank);
    }

    List<Step> steps() {
        return List.copyOf(byId.values());
    }

    List<Edge> edges() {
        return edges;
    }

    boolean isBack(Edge edge) {
        return back.contains(edge);
    }

    int of(Step step) {
        return ranks.getOrDefault(step.id(), 0);
    }

    private void findBack(String id, Set<String> way, Set<String> done) {
        if (!done.add(id)) {
            return;
        }
        way.add(id);
        for (var edge : edges) {
            if (edge.from().id().equals(id)) {
                if (way.contains(edge.to().id())) {
                    back.add(edge);
                } else {
                    findBack(edge.to().id(), way, done);
                }
            }
        }
        way.remove(id);
    }

    private int rank(String id) {
        var known = ranks.get(id);
        if (known != null) {
            return known;
        }
        var rank = 0;
        for (var edge : edges) {
            if (edge.to().id().equals(id) && !back.contains(edge)) {
                rank = Math.max(rank, rank(edge.from().id()) + 1);
            }
        }
        ranks.put(id, rank);
        return rank;
    }
}
