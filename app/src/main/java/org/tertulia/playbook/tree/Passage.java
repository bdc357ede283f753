package org.tertulia.playbook.tree;

/** A step that a walk left behind, and how. */
public record Passage(String step, Way way) {}
