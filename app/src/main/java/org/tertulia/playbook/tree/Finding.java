package org.tertulia.playbook.tree;

/** A fact that decided something: the message has this value, or with {@code not} lacks it. */
public record Finding(Aspect aspect, boolean not, String value) {}
