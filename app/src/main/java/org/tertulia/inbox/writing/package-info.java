/**
 * Help for who writes answers: approved messages that suit the conversation, hints on tone, what is
 * said too often, and personal data that nobody else should read.
 *
 * <p>Words: <em>style</em> (how we speak on a channel: tú or usted, with which signature, and which
 * addresses of ours are public), <em>find</em> (personal data in a text, and where), <em>hint</em>
 * (what might be said better), <em>print</em> (an answer as hashes of its words), <em>aid</em>
 * (what a writer says of an answer beside its text: which approved messages it began with, and why
 * data in it is meant to be public).
 *
 * <p>Invariants: in public no answer with personal data is said unless its writer says why, and the
 * reason is in the record; direct messages may hold it; no field between braces goes out; hints
 * never stop anybody; a print is of our words alone, goes with its contact and after half a year.
 *
 * <p>Read first: {@link org.tertulia.inbox.writing.PersonalData}, {@link
 * org.tertulia.inbox.writing.Guarding}, {@link org.tertulia.inbox.writing.Suggesting}, {@link
 * org.tertulia.inbox.writing.Hints}. Publishes {@link org.tertulia.inbox.writing.WritingFact}.
 */
@NamedInterface("writing")
@NullMarked
package org.tertulia.inbox.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
