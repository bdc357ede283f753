package org.tertulia.playbook.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tertulia.playbook.text.Mistake;
import org.tertulia.playbook.tree.Aspect;
import org.tertulia.playbook.tree.Recipient;
import org.tertulia.playbook.tree.StepKind;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/**
 * What a text would be: drawn as far as it can be read, with what is wrong line by line.
 *
 * @param missing departments that it names and that there are not
 * @param departments those that there are
 * @param readable whether the drawing shows all of the text, and may change it
 * @param opened the step whose form is open; empty for none
 */
record PreviewView(
        @Nullable TreeView tree,
        List<Wrong> wrongs,
        List<String> missing,
        List<String> departments,
        boolean readable,
        String opened) {

    /** A mistake, in the reader's language. */
    record Wrong(int line, String sentence) {}

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

    /** Who may have to agree with what comes of an instruction. */
    List<Option> approvals(Page page, @Nullable Recipient known) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("playbook.approval.none")));
        options.addAll(recipients(page, known));
        return options;
    }

    /** Who decides in one's place. */
    List<Option> deciders(Page page, Recipient known) {
        var options = new ArrayList<Option>();
        options.add(new Option("agent", page.t("playbook.role.agent")));
        options.addAll(recipients(page, known));
        return options;
    }

    private List<Option> recipients(Page page, @Nullable Recipient known) {
        var options = new ArrayList<Option>();
        options.add(new Option("supervisor", page.t("playbook.role.supervisor")));
        options.add(new Option("owner", page.t("playbook.role.owner")));
        var names = new LinkedHashSet<>(departments);
        if (known instanceof Recipient.OfDepartment(var name)) {
            names.add(name);
        }
        names.forEach(name -> options.add(new Option(Recipient.OF_DEPARTMENT + name, name)));
        return options;
    }

    /** What a condition can ask for. */
    List<Option> aspects(Page page) {
        return Stream.of(Aspect.values())
                .map(it -> new Option(it.word(), page.t(it.key())))
                .toList();
    }

    /** What it can be, where that is known; the label says of what. */
    List<Option> values(Page page) {
        var telling = Telling.to(page);
        return Stream.of(Aspect.values())
                .flatMap(
                        aspect ->
                                aspect.closed().stream()
                                        .map(
                                                it ->
                                                        new Option(
                                                                it,
                                                                page.t(aspect.key())
                                                                        + ": "
                                                                        + telling.value(
                                                                                aspect, it))))
                .toList();
    }

    /** In which languages everything is said. */
    List<Option> languages(Page page) {
        return List.of(
                new Option("es,en", page.t("playbook.head.in.es-en")),
                new Option("es", page.t("playbook.head.in.es")),
                new Option("en", page.t("playbook.head.in.en")));
    }

    List<Option> kinds(Page page) {
        return Stream.of(StepKind.values())
                .map(it -> new Option(it.word(), page.t(it.key())))
                .toList();
    }
}
