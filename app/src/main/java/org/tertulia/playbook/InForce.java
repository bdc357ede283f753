package org.tertulia.playbook;

import java.time.LocalDate;
import org.tertulia.playbook.tree.Tree;

/** A protocol as it is followed: which version, since when, and its tree. */
public record InForce(int number, int version, LocalDate since, Tree tree) {

    public String path() {
        return "/playbook/protocols/" + number;
    }
}
