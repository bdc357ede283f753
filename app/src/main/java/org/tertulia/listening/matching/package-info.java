/**
 * Which watches does a message interest? The query language and the engine that asks thousands of
 * queries about every message; {@code docs/queries.md} describes the language.
 *
 * <p>Words: <em>utterance</em> (what the engine sees of a message), <em>trait</em> (what is known
 * of it besides its words), <em>term</em> (what a query waits for, by its key), <em>anchors</em>
 * (the rarest terms of a query of which a message must contain one; it waits there), <em>need</em>
 * (what a message must contain besides an anchor, as a signature of 64 bits that sieves before
 * anything is looked up), <em>plan</em> (a query ready to be tried), <em>index</em> (the plans of
 * all queries for messages of one language; never changes once it is seen, a change makes the next
 * one).
 *
 * <p>Invariants: {@link org.tertulia.listening.matching.Query#parse} never throws and its mistakes
 * point at a place; a query's text reads back as the same query; a word of a query is stemmed as
 * the words of the message are; a message meets each watch as it was or as it is, never in between;
 * what is found equals what Lucene's Monitor finds.
 *
 * <p>Read first: {@link org.tertulia.listening.matching.Expression}, {@link
 * org.tertulia.listening.matching.Watchers}, {@link org.tertulia.listening.matching.Query}.
 */
@NamedInterface("matching")
@NullMarked
package org.tertulia.listening.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
