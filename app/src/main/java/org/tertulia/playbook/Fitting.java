package org.tertulia.playbook;

import org.tertulia.playbook.tree.Fit;

/** A protocol that a message asks for, and why. */
public record Fitting(InForce protocol, Fit fit) {}
