package org.tertulia.playbook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tertulia.playbook.text.Mistake;
import org.tertulia.playbook.text.Reading;
import org.tertulia.playbook.tree.StepKind;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/**
 * What a text would be: drawn as far as it can be read, with what is wrong line by line.
 *
 * @param readable whether the drawing shows all of the text, and may change it
 * @param opened the step whose form is open; empty for none
 */
record PreviewView(@Nullable TreeView tree, List<Wrong> wrongs, boolean readable, String opened) {

    /** A mistake, in the reader's language. */
    record Wrong(int line, String sentence) {}

    static PreviewView of(Page page, String text, String opened) {
        var reading = Reading.of(text);
        var tree = reading.tree();
        return new PreviewView(
                tree == null ? null : TreeView.of(tree, Telling.to(page)),
                reading.mistakes().stream().map(it -> wrong(page, it)).toList(),
                reading.readable(),
                opened);
    }

    static Wrong wrong(Page page, Mistake mistake) {
        return new Wrong(mistake.line(), page.t(mistake.key(), mistake.arguments().toArray()));
    }

    /** Where an arrow can lead. */
    List<Option> targets(Page page) {
        var options = new ArrayList<>(List.of(new Option("", page.t("playbook.step.nowhere"))));
        if (tree != null) {
            tree.steps()
                    .forEach(
                            it ->
                                    options.add(
                                            new Option(
                                                    it.step().id(),
                                                    it.number() + " · " + it.step().id())));
        }
        return options;
    }

    List<Option> kinds(Page page) {
        return Stream.of(StepKind.values())
                .map(it -> new Option(it.word(), page.t(it.key())))
                .toList();
    }
}
