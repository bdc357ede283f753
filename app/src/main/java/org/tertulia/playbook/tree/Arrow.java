package org.tertulia.playbook.tree;

/**
 * Where a step leads by one of its ways.
 *
 * @param way the key of a choice, the number of a branch from 1 on, {@link Check#OTHERWISE}, or
 *     {@link #ONWARD} where there is only one
 */
public record Arrow(String way, String target) {

    /** The way of a step that leads to one step only. */
    public static final String ONWARD = "";
}
