package org.tertulia.playbook.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tertulia.playbook.drawing.Drawn.Box;
import org.tertulia.playbook.drawing.Drawn.Line;
import org.tertulia.playbook.drawing.Ranks.Edge;
import org.tertulia.playbook.tree.Step;
import org.tertulia.playbook.tree.Tree;

/**
 * Layer under layer: each step below those that lead to it, ordered so that few lines cross. A line
 * that passes a layer gets a place of its own there.
 */
public final class Layers {

    private static final int WIDTH = 184;
    private static final int LETTERS = 25;
    private static final int PASS = 20;
    private static final int GAP = 26;
    private static final int BETWEEN = 56;
    private static final int HEAD = 26;
    private static final int LINE = 17;
    private static final int MARGIN = 8;
    private static final int SWEEPS = 6;

    private final Ranks ranks;
    private final Said said;
    private final List<List<Spot>> layers = new ArrayList<>();
    private final Map<String, Spot> spots = new HashMap<>();
    private final Map<Edge, List<Spot>> ways = new HashMap<>();

    /** A place in a layer: of a step, or of a line that passes. */
    private static final class Spot {
        private final @Nullable Step step;
        private final int layer;
        private final List<String> text;
        private final List<Spot> above = new ArrayList<>();
        private final List<Spot> below = new ArrayList<>();
        private double x;
        private int y;

        Spot(@Nullable Step step, int layer, List<String> text) {
            this.step = step;
            this.layer = layer;
            this.text = text;
        }

        int width() {
            return step == null ? PASS : WIDTH;
        }

        int height() {
            return step == null ? 0 : HEAD + LINE * text.size() + 6;
        }

        double middle(List<Spot> others) {
            return others.stream().mapToDouble(it -> it.x).average().orElse(x);
        }
    }

    private Layers(Tree tree, Said said) {
        this.ranks = new Ranks(tree);
        this.said = said;
    }

    public static Drawn draw(Tree tree, Said said) {
        var layers = new Layers(tree, said);
        layers.place();
        layers.connect();
        layers.order();
        layers.spread();
        layers.descend();
        return layers.drawn();
    }

    private void place() {
        for (var step : ranks.steps()) {
            var words = Fold.lines(said.step(step), LETTERS, 3);
            var text = Fold.with(words, said.note(step), LETTERS);
            var spot = new Spot(step, ranks.of(step), text);
            spots.put(step.id(), spot);
            layer(spot.layer).add(spot);
        }
    }

    private List<Spot> layer(int n) {
        while (layers.size() <= n) {
            layers.add(new ArrayList<>());
        }
        return layers.get(n);
    }

    private void connect() {
        for (var edge : ranks.edges()) {
            if (ranks.isBack(edge)) {
                continue;
            }
            var way = new ArrayList<Spot>();
            var last = spot(edge.from());
            way.add(last);
            for (var n = last.layer + 1; n < ranks.of(edge.to()); n++) {
                var pass = new Spot(null, n, List.of());
                layer(n).add(pass);
                join(last, pass);
                way.add(pass);
                last = pass;
            }
            join(last, spot(edge.to()));
            way.add(spot(edge.to()));
            ways.put(edge, way);
        }
    }

    private static void join(Spot above, Spot below) {
        above.below.add(below);
        below.above.add(above);
    }

    private Spot spot(Step step) {
        var spot = spots.get(step.id());
        if (spot == null) {
            throw new IllegalStateException("No place for " + step.id());
        }
        return spot;
    }

    /** Each nearest to the middle of what it is joined to, from above and from below in turn. */
    private void order() {
        layers.forEach(Layers::line);
        for (var sweep = 0; sweep < SWEEPS; sweep++) {
            var down = sweep % 2 == 0;
            for (var i = 0; i < layers.size(); i++) {
                var layer = layers.get(down ? i : layers.size() - 1 - i);
                var wanted = new HashMap<Spot, Double>();
                layer.forEach(it -> wanted.put(it, it.middle(down ? it.above : it.below)));
                layer.sort(Comparator.comparingDouble(it -> wanted.getOrDefault(it, 0.0)));
                line(layer);
            }
        }
    }

    /** Side by side around the middle. */
    private static void line(List<Spot> layer) {
        var width = layer.stream().mapToInt(Spot::width).sum() + GAP * (layer.size() - 1);
        var x = -width / 2.0;
        for (var spot : layer) {
            spot.x = x + spot.width() / 2.0;
            x += spot.width() + GAP;
        }
    }

    /** In this order, but above and below what they are joined to, as far as there is room. */
    private void spread() {
        for (var round = 0; round < SWEEPS; round++) {
            for (var layer : layers) {
                layer.forEach(
                        it -> {
                            var all = new ArrayList<>(it.above);
                            all.addAll(it.below);
                            it.x = it.middle(all);
                        });
                keepApart(layer);
            }
        }
        var least =
                layers.stream()
                        .flatMap(List::stream)
                        .mapToDouble(it -> it.x - it.width() / 2.0)
                        .min()
                        .orElse(0);
        layers.forEach(layer -> layer.forEach(it -> it.x += MARGIN - least));
    }

    private static void keepApart(List<Spot> layer) {
        // Half of what is too near goes to the left, half to the right.
        var wanted = layer.stream().mapToDouble(it -> it.x).average().orElse(0);
        for (var i = 1; i < layer.size(); i++) {
            var before = layer.get(i - 1);
            var spot = layer.get(i);
            spot.x = Math.max(spot.x, before.x + apart(before, spot));
        }
        var got = layer.stream().mapToDouble(it -> it.x).average().orElse(0);
        layer.forEach(it -> it.x -= got - wanted);
    }

    private static double apart(Spot left, Spot right) {
        return (left.width() + right.width()) / 2.0 + GAP;
    }

    private void descend() {
        var y = MARGIN;
        for (var layer : layers) {
            for (var spot : layer) {
                spot.y = y;
            }
            y += layer.stream().mapToInt(Spot::height).max().orElse(0) + BETWEEN;
        }
    }

    private Drawn drawn() {
        var boxes = boxes();
        var width =
                layers.stream()
                        .flatMap(List::stream)
                        .mapToDouble(it -> it.x + it.width() / 2.0)
                        .max()
                        .orElse(0);
        var height = boxes.stream().mapToInt(box -> box.y() + box.height()).max().orElse(0);
        var back = ranks.edges().stream().anyMatch(ranks::isBack) ? 40 : 0;
        return new Drawn(
                (int) Math.ceil(width) + MARGIN + back, height + MARGIN, boxes, lines(width));
    }

    private List<Box> boxes() {
        var all = layers.stream().flatMap(List::stream).filter(spot -> spot.step != null).toList();
        return IntStream.range(0, all.size()).mapToObj(i -> box(all.get(i), i + 1)).toList();
    }

    private static Box box(Spot spot, int number) {
        var step = spot.step;
        if (step == null) {
            throw new IllegalStateException("A line is no box");
        }
        return new Box(
                step.id(),
                number,
                step.kind(),
                (int) Math.round(spot.x - WIDTH / 2.0),
                spot.y,
                WIDTH,
                spot.height(),
                spot.text);
    }

    private List<Line> lines(double right) {
        var lines = new ArrayList<Line>();
        for (var edge : ranks.edges()) {
            lines.add(ranks.isBack(edge) ? around(edge, right) : down(edge));
        }
        return lines;
    }

    private Line down(Edge edge) {
        var way = ways.getOrDefault(edge, List.of());
        var from = way.getFirst();
        var x = leaving(edge, from);
        var y = from.y + from.height();
        var foot = layers.get(from.layer).stream().mapToInt(it -> it.y + it.height()).max();
        var path = new StringBuilder("M%d %d".formatted(x, y));
        if (y < foot.orElse(y)) {
            path.append("V").append(foot.orElse(y));
        }
        var lastX = (double) x;
        var lastY = foot.orElse(y);
        for (var spot : way.subList(1, way.size())) {
            var arriving = spot.y - (spot.step == null ? 0 : 2);
            var half = (lastY + arriving) / 2;
            path.append(
                    "C%d %d %d %d %d %d"
                            .formatted(
                                    Math.round(lastX),
                                    half,
                                    Math.round(spot.x),
                                    half,
                                    Math.round(spot.x),
                                    arriving));
            var through =
                    spot.step == null
                            ? layers.get(spot.layer).stream()
                                    .mapToInt(it -> it.y + it.height())
                                    .max()
                                    .orElse(arriving)
                            : arriving;
            if (through > arriving) {
                path.append("V").append(through);
            }
            lastX = spot.x;
            lastY = through;
        }
        var label = said.way(edge.from(), edge.arrow());
        return new Line(
                edge.from().id(),
                edge.arrow().way(),
                edge.to().id(),
                path.toString(),
                Fold.cut(label, room(edge)),
                label,
                x,
                foot.orElse(y) + 14);
    }

    /** Along the foot of the box, one beside the other, as their targets stand. */
    private int leaving(Edge edge, Spot from) {
        var all =
                ways.keySet().stream()
                        .filter(it -> it.from().equals(edge.from()))
                        .sorted(
                                Comparator.comparingDouble(this::next)
                                        .thenComparing(it -> it.arrow().way()))
                        .toList();
        var share = WIDTH / (double) all.size();
        return (int) Math.round(from.x - WIDTH / 2.0 + share * (all.indexOf(edge) + 0.5));
    }

    private double next(Edge edge) {
        return ways.getOrDefault(edge, List.of()).get(1).x;
    }

    /** So many letters fit beside a line. */
    private int room(Edge edge) {
        var many = Math.max(1, edge.from().arrows().size());
        return many == 1 ? 28 : Math.max(6, 28 / many);
    }

    private Line around(Edge edge, double right) {
        var from = spot(edge.from());
        var to = spot(edge.to());
        var x = (int) Math.round(right) + 24;
        var path =
                "M%d %dH%dV%dH%d"
                        .formatted(
                                Math.round(from.x + WIDTH / 2.0),
                                from.y + from.height() / 2,
                                x,
                                to.y + 13,
                                Math.round(to.x + WIDTH / 2.0) + 2);
        var label = said.way(edge.from(), edge.arrow());
        return new Line(
                edge.from().id(), edge.arrow().way(), edge.to().id(), path, "", label, 0, 0);
    }
}
