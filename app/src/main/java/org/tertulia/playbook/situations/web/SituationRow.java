package org.tertulia.playbook.situations.web;

import org.jspecify.annotations.Nullable;
import org.tertulia.playbook.situations.Situation;

/**
 * A situation in a list.
 *
 * @param who reported it
 * @param joined how many go with it
 * @param like the number of an older one like it that waits too; null for none
 */
record SituationRow(Situation situation, String who, int joined, @Nullable Integer like) {

    /** How many customers it happened to, as far as was reported. */
    int times() {
        return joined + 1;
    }
}
