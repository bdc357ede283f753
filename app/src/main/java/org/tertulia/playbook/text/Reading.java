package org.tertulia.playbook.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tertulia.playbook.tree.Condition;
import org.tertulia.playbook.tree.Examination;
import org.tertulia.playbook.tree.Flaw;
import org.tertulia.playbook.tree.Step;
import org.tertulia.playbook.tree.StepKind;
import org.tertulia.playbook.tree.Tree;

/**
 * What a text says, as far as it can be understood, and all that is wrong with it.
 *
 * @param tree null where there is no name or not one step
 * @param mistakes in the order of the lines: first what cannot be read, then, where everything can,
 *     what would stop somebody who walks it
 * @param readable whether nothing of the text was lost in reading: the tree says all of it
 * @param lines where each step begins, by its id
 */
public record Reading(
        @Nullable Tree tree, List<Mistake> mistakes, boolean readable, Map<String, Integer> lines) {

    /** Longer texts, and more steps, nobody walks. */
    public static final int MOST_CHARACTERS = 200_000;

    public static final int MOST_STEPS = 200;

    private static final Pattern BEGIN = Pattern.compile("(\\S*?)\\s*:\\s*(\\S*)");

    public Reading {
        mistakes = List.copyOf(mistakes);
        lines = Map.copyOf(lines);
    }

    /** Whether it can be walked to its end. */
    public boolean sound() {
        return tree != null && mistakes.isEmpty();
    }

    /** As it stands behind {@code applies:} and {@code if}; empty where that is none. */
    public static Optional<Condition> condition(String text) {
        return Conditions.read(1, text, new ArrayList<>());
    }

    public static Reading of(String text) {
        if (text.length() > MOST_CHARACTERS) {
            var long_ = Mistake.at(1, "playbook.mistake.long", String.valueOf(MOST_CHARACTERS));
            return new Reading(null, List.of(long_), false, Map.of());
        }
        var mistakes = new ArrayList<Mistake>();
        var head = new Heading(mistakes);
        var blocks = new ArrayList<Block>();
        var lines = new HashMap<String, Integer>();
        var skipping = false;
        for (var entry : Scanning.scan(text, mistakes)) {
            if (entry.word().equals("==")) {
                var block = begin(entry, lines, mistakes);
                skipping = block == null;
                if (block != null) {
                    blocks.add(block);
                }
            } else if (entry.word().equals("protocol") || (blocks.isEmpty() && !skipping)) {
                head.take(entry);
            } else if (!skipping) {
                blocks.getLast().take(entry);
            }
        }
        var steps = blocks.stream().map(Block::step).toList();
        whole(head, steps, mistakes);
        var tree = tree(head, steps);
        var readable = mistakes.isEmpty();
        if (tree != null && readable) {
            Examination.of(tree).forEach(flaw -> mistakes.add(mistake(flaw, lines, blocks, steps)));
        }
        mistakes.sort(Comparator.comparingInt(Mistake::line));
        return new Reading(tree, mistakes, readable, lines);
    }

    private static @Nullable Block begin(
            Entry entry, Map<String, Integer> lines, List<Mistake> mistakes) {
        var found = BEGIN.matcher(entry.rest());
        if (!found.matches() || !Slug.good(found.group(1))) {
            mistakes.add(Mistake.at(entry.line(), "playbook.mistake.step", entry.rest()));
            return null;
        }
        var id = found.group(1);
        var kind = StepKind.of(found.group(2));
        if (kind.isEmpty()) {
            mistakes.add(
                    Mistake.at(entry.line(), "playbook.mistake.kind", found.group(2), kinds()));
            return null;
        }
        if (lines.putIfAbsent(id, entry.line()) != null) {
            mistakes.add(Mistake.at(entry.line(), "playbook.mistake.step-twice", id));
            return null;
        }
        return new Block(entry.line(), id, kind.get(), mistakes);
    }

    private static String kinds() {
        return String.join(", ", List.of(StepKind.values()).stream().map(StepKind::word).toList());
    }

    private static void whole(Heading head, List<Step> steps, List<Mistake> mistakes) {
        if (head.handle().isEmpty() && mistakes.stream().noneMatch(it -> it.line() == 1)) {
            mistakes.add(Mistake.at(1, "playbook.mistake.nameless"));
        }
        if (steps.isEmpty()) {
            mistakes.add(Mistake.at(1, "playbook.mistake.stepless"));
        }
        if (steps.size() > MOST_STEPS) {
            mistakes.add(Mistake.at(1, "playbook.mistake.steps", String.valueOf(MOST_STEPS)));
        }
    }

    private static @Nullable Tree tree(Heading head, List<Step> steps) {
        return head.handle().isEmpty() || steps.isEmpty() || steps.size() > MOST_STEPS
                ? null
                : new Tree(
                        head.handle(),
                        head.tongues(),
                        head.title(),
                        head.about(),
                        head.applies(),
                        steps);
    }

    private static Mistake mistake(
            Flaw flaw, Map<String, Integer> lines, List<Block> blocks, List<Step> steps) {
        var step = lines.getOrDefault(flaw.step(), 1);
        if (flaw.target().isEmpty()) {
            return new Mistake(step, flaw.key(), flaw.arguments());
        }
        for (var i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(flaw.step())) {
                var line = blocks.get(i).arrows().getOrDefault(flaw.target(), step);
                return new Mistake(line, flaw.key(), flaw.arguments());
            }
        }
        return new Mistake(step, flaw.key(), flaw.arguments());
    }
}
