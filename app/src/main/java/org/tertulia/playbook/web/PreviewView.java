package org.tertulia.playbook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tertulia.playbook.text.Mistake;
import org.tertulia.playbook.tree.Recipient;
import org.tertulia.playbook.tree.StepKind;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/**
 * What a text would be: drawn as far as it can be read, with what is wrong line by line.
 *
 * @param missing departments that it names and that there are not
 * @param readable whether the drawing shows all of the text, and may change it
 * @param opened the step whose form is open; empty for none
 */
record PreviewView(
        @Nullable TreeView tree,
        List<Wrong> wrongs,
        List<String> missing,
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

    /**
     * Who may have to agree with what comes of an instruction; a department is named in the text.
     */
    List<Option> approvals(Page page, @Nullable Recipient known) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("playbook.approval.none")));
        options.add(new Option("supervisor", page.t("playbook.role.supervisor")));
        options.add(new Option("owner", page.t("playbook.role.owner")));
        if (known instanceof Recipient.OfDepartment(var name)) {
            options.add(new Option(known.text(), name));
        }
        return options;
    }

    List<Option> kinds(Page page) {
        return Stream.of(StepKind.values())
                .map(it -> new Option(it.word(), page.t(it.key())))
                .toList();
    }
}
