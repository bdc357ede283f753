/**
 * What of a message is said of whom, where it names several: "Olmo delays, Roble is a joy" is no
 * complaint about Roble.
 *
 * <p>Words: <em>party</em> (who can be named: we ourselves, or a competitor), <em>clause</em> (a
 * stretch of a text between two places where it turns from one party to another), <em>part</em>
 * (the clauses that name a party).
 *
 * <p>Invariants: every character of a text is in one clause; a party of whom the whole text speaks
 * has no part; nothing here throws, whatever the text.
 *
 * <p>Read first: {@link org.tertulia.listening.parties.Parts}.
 */
@NullMarked
package org.tertulia.listening.parties;

import org.jspecify.annotations.NullMarked;
