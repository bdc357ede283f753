package org.tertulia.playbook.web;

import org.tertulia.playbook.Protocol;

/** What people call protocols. */
public final class Titles {

    private Titles() {}

    /** In the reader's language; its name where it has no title. */
    public static String of(Telling telling, Protocol protocol) {
        var shown = protocol.shown();
        var tree = shown == null ? null : shown.reading().tree();
        return tree == null || tree.title().isEmpty()
                ? protocol.handle()
                : telling.words(tree.title());
    }
}
