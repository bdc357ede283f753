package org.tertulia.playbook.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tertulia.playbook.drawing.Drawn.Box;
import org.tertulia.playbook.drawing.Drawn.Line;
import org.tertulia.playbook.drawing.Ranks.Edge;
import org.tertulia.playbook.tree.Step;
import org.tertulia.playbook.tree.Tree;

/**
 * One step under the other, as a phone has room for: each way is written in its box with the number
 * of the step to which it leads, and drawn as a rail at the side.
 */
public final class Column {

    public static final int WIDTH = 340;

    private static final int LETTERS = 40;
    private static final int TOP = 8;
    private static final int GAP = 26;
    private static final int HEAD = 26;
    private static final int LINE = 17;
    private static final int RAIL = 11;
    private static final int MOST_RAILS = 5;

    private final Ranks ranks;
    private final Said said;
    private final List<Step> order;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Column(Tree tree, Said said) {
        this.ranks = new Ranks(tree);
        this.said = said;
        this.order = ranks.steps().stream().sorted(Comparator.comparingInt(ranks::of)).toList();
        order.forEach(step -> numbers.put(step.id(), numbers.size() + 1));
    }

    public static Drawn draw(Tree tree, Said said) {
        var column = new Column(tree, said);
        var rails = column.rails();
        var left = 4 + RAIL * rails.values().stream().mapToInt(rail -> rail + 1).max().orElse(0);
        var boxes = column.boxes(left);
        var last = boxes.getLast();
        return new Drawn(
                WIDTH, last.y() + last.height() + TOP, boxes, column.lines(boxes, rails, left));
    }

    private List<Box> boxes(int left) {
        var boxes = new ArrayList<Box>();
        var y = TOP;
        for (var step : order) {
            var text = new ArrayList<>(Fold.lines(said.step(step), LETTERS, 4));
            for (var arrow : step.arrows()) {
                var number = numbers.get(arrow.target());
                var way = said.way(step, arrow);
                if (number != null && !way.isEmpty()) {
                    text.add(Fold.cut(way, LETTERS - 5) + " → " + number);
                }
            }
            var all = Fold.with(text, said.note(step), LETTERS);
            var height = HEAD + LINE * all.size() + 6;
            boxes.add(
                    new Box(
                            step.id(),
                            boxes.size() + 1,
                            step.kind(),
                            left,
                            y,
                            WIDTH - left - 4,
                            height,
                            all));
            y += height + GAP;
        }
        return boxes;
    }

    /** Which rail each edge takes that passes by other boxes: the shortest the inner ones. */
    private Map<Edge, Integer> rails() {
        var passing =
                ranks.edges().stream()
                        .filter(edge -> Math.abs(span(edge)) != 1 || span(edge) < 0)
                        .sorted(Comparator.comparingInt(edge -> Math.abs(span(edge))))
                        .toList();
        var taken = new HashMap<Edge, Integer>();
        for (var edge : passing) {
            var rail = 0;
            while (rail < MOST_RAILS - 1 && blocked(edge, rail, taken)) {
                rail++;
            }
            taken.put(edge, rail);
        }
        return taken;
    }

    private boolean blocked(Edge edge, int rail, Map<Edge, Integer> taken) {
        return taken.entrySet().stream()
                .anyMatch(it -> it.getValue() == rail && overlap(it.getKey(), edge));
    }

    private boolean overlap(Edge one, Edge other) {
        // Edges that come to the same box may share a rail.
        return !one.to().equals(other.to())
                && Math.max(low(one), low(other)) < Math.min(high(one), high(other));
    }

    private int span(Edge edge) {
        return number(edge.to()) - number(edge.from());
    }

    private int low(Edge edge) {
        return Math.min(number(edge.from()), number(edge.to()));
    }

    private int high(Edge edge) {
        return Math.max(number(edge.from()), number(edge.to()));
    }

    private int number(Step step) {
        return numbers.getOrDefault(step.id(), 0);
    }

    private List<Line> lines(List<Box> boxes, Map<Edge, Integer> rails, int left) {
        var lines = new ArrayList<Line>();
        for (var edge : ranks.edges()) {
            var from = boxes.get(number(edge.from()) - 1);
            var to = boxes.get(number(edge.to()) - 1);
            var rail = rails.get(edge);
            var path = rail == null ? straight(from, to) : around(from, to, left - 6 - RAIL * rail);
            lines.add(
                    new Line(
                            edge.from().id(),
                            edge.arrow().way(),
                            edge.to().id(),
                            path,
                            "",
                            said.way(edge.from(), edge.arrow()),
                            0,
                            0));
        }
        return lines;
    }

    private static String straight(Box from, Box to) {
        var x = from.x() + 30;
        return "M%d %dV%d".formatted(x, from.y() + from.height(), to.y() - 2);
    }

    private static String around(Box from, Box to, int rail) {
        var out = from.y() + from.height() - 12;
        var in = to.y() + 13;
        return "M%d %dH%dV%dH%d".formatted(from.x(), out, rail, in, to.x() - 2);
    }
}
