/**
 * Approved messages: texts that the company says again and again, with fields that each
 * conversation fills, in several languages, lengths and tones.
 *
 * <p>Words: <em>text</em> (an approved message, named by its handle), <em>edition</em> (of a text:
 * what it says from one approval to the next), <em>variant</em> (of an edition: its form in one
 * language, length and tone), <em>field</em> (what stands between braces), <em>use</em> (an answer
 * that began with a variant), <em>offered</em> (approved, not expired, not retired).
 *
 * <p>Invariants: agents write, who supervises approves the very revision that they saw; a changed
 * text is a new edition, and what was approved holds until that one is; an approved edition never
 * changes; the fields are a closed list, and none ever goes out unfilled; what is expired is
 * offered to nobody, and its owner hears of it a week before.
 *
 * <p>Read first: {@link org.tertulia.playbook.said.Template}, {@link
 * org.tertulia.playbook.said.ApprovedTexts}, {@link org.tertulia.playbook.said.Composing}, {@link
 * org.tertulia.playbook.said.Ranking}; {@code docs/writing.md} describes fields and files.
 *
 * <p>Publishes: the facts in {@link org.tertulia.playbook.said.SaidFact}.
 */
@NamedInterface("said")
@NullMarked
package org.tertulia.playbook.said;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
