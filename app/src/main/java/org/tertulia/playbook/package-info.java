/**
 * The playbook: the company's manual of what is done with which message, as protocols that are
 * written, reviewed, put in force from a day, read, and walked.
 *
 * <p>Words: <em>protocol</em> (a decision tree, named by its handle), <em>version</em> (of a
 * protocol: a text that is written, proposed, and from a day on in force), <em>revision</em> (of a
 * version that is still written: counts its changes), <em>act</em> (what somebody did with a
 * version, and why), <em>retirement</em> (a version that says: follow it no more),
 * <em>acknowledgement</em> (somebody has read a version), <em>fitting</em> (a protocol that a
 * message asks for, and why), <em>manual</em> (all that is in force on a day).
 *
 * <p>Invariants: the playbook is the company's, and every colleague reads all of it; of a protocol
 * at most one version is being written; what was in force stays for ever, text and dates; of the
 * versions whose day has come the latest holds; only a sound text is proposed; agents write and
 * propose, who supervises puts in force, and approves the very revision that they saw.
 *
 * <p>Read first: {@link org.tertulia.playbook.Protocols}, {@link org.tertulia.playbook.Drafting},
 * {@link org.tertulia.playbook.Reviewing}, {@link org.tertulia.playbook.tree.Walk}, {@link
 * org.tertulia.playbook.text.Reading}; {@code docs/protocols.md} describes the text form.
 *
 * <p>Publishes: the facts in {@link org.tertulia.playbook.ProtocolFact}.
 */
@NullMarked
package org.tertulia.playbook;

import org.jspecify.annotations.NullMarked;
