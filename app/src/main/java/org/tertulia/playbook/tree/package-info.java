/**
 * A protocol as a tree of steps, and the walk through it: values alone, without a database and
 * without a clock.
 *
 * <p>Words: <em>tree</em> (what a version of a protocol says), <em>step</em> (one thing to ask, to
 * do, to say or to decide), <em>arrow</em> (from a step to the next one), <em>clause</em> (one
 * thing that must be so of a message), <em>condition</em> (clauses that must all hold),
 * <em>facts</em> (what is known of a message), <em>finding</em> (which fact made a clause hold),
 * <em>walk</em> (where one stands in a tree, and how one came there), <em>flaw</em> (why a tree
 * cannot be walked to its end).
 *
 * <p>Invariants: everything here is immutable; what is not known of a message never fulfils a
 * clause; a walk never stands on a condition, which is decided at once, save where a draft leads
 * nowhere or in circles.
 *
 * <p>Read first: {@link org.tertulia.playbook.tree.Step}, {@link org.tertulia.playbook.tree.Walk},
 * {@link org.tertulia.playbook.tree.Examination}.
 */
@NamedInterface("tree")
@NullMarked
package org.tertulia.playbook.tree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
