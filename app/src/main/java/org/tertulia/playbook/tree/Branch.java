package org.tertulia.playbook.tree;

/** Where it goes when a condition holds. */
public record Branch(Condition condition, String next) {}
