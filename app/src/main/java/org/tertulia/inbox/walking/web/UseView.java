package org.tertulia.inbox.walking.web;

import java.util.List;
import org.tertulia.inbox.walking.LeftBecause;
import org.tertulia.inbox.walking.TreeUse;
import org.tertulia.playbook.web.TreeView;
import org.tertulia.playbook.web.Worn;
import org.tertulia.web.kit.Option;
import org.tertulia.web.kit.Tab;

/**
 * How a version of a protocol is used.
 *
 * @param ends how its walks ended, those that happened
 * @param because why it was left, those that happened
 * @param dead how many of its ways were never taken
 */
record UseView(
        UseAsked asked,
        String title,
        List<Tab> spans,
        List<Option> versions,
        TreeUse use,
        List<Ended> ends,
        List<Left> because,
        int dead,
        TreeView tree,
        Worn worn,
        List<UseRow> rows) {

    /** So many ended like that. */
    record Ended(String label, int many, int percent, String path) {}

    /** So many were left for that reason. */
    record Left(LeftBecause why, String label, int many) {}
}
