/**
 * Situations: what happened that no protocol fits, what was done, and what became of it in the
 * manual.
 *
 * <p>Words: <em>situation</em> (no protocol fits: reported from a conversation), <em>written</em>
 * (the version of a protocol that a situation asked for), <em>joined</em> (goes with an older one
 * like it), <em>covered</em> (a protocol says it already).
 *
 * <p>Invariants: of a conversation one situation at a time is undecided; what customers said and
 * what we answered is kept by the ids of the messages alone, and what colleagues typed goes when
 * the person is erased; agents report and write, who supervises decides; a situation that came into
 * the manual and its version are linked for ever; who reported it is told what became of it.
 *
 * <p>Read first: {@link org.tertulia.playbook.situations.Situation}, {@link
 * org.tertulia.playbook.situations.Reporting}, {@link org.tertulia.playbook.situations.Pursuing},
 * {@link org.tertulia.playbook.situations.Deciding}. Publishes: the facts in {@link
 * org.tertulia.playbook.situations.SituationFact}.
 */
@NamedInterface("situations")
@NullMarked
package org.tertulia.playbook.situations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
