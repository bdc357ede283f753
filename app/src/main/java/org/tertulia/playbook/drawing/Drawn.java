package org.tertulia.playbook.drawing;

import java.util.List;
import org.tertulia.playbook.tree.StepKind;

/** A drawing: its size, its boxes and the lines between them. */
public record Drawn(int width, int height, List<Box> boxes, List<Line> lines) {

    public Drawn {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /**
     * A step: where its box stands, and what it says, cut to fit.
     *
     * @param number counts the steps as they are drawn, from 1 on
     */
    public record Box(
            String step,
            int number,
            StepKind kind,
            int x,
            int y,
            int width,
            int height,
            List<String> text) {

        public Box {
            text = List.copyOf(text);
        }
    }

    /**
     * A way from a step to the next.
     *
     * @param path as SVG draws it
     * @param label what stands beside it, cut to fit; {@code x} and {@code y} say where
     */
    public record Line(
            String from,
            String way,
            String to,
            String path,
            String label,
            String whole,
            int x,
            int y) {}
}
