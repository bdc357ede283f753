/**
 * The people we talk with: contacts and their profiles on the networks; which of them are one
 * person; and the erasure of a person.
 *
 * <p>Words: <em>contact</em> (a person), <em>profile</em> (that person's account on one network),
 * <em>merge</em> (two contacts are one person: one of them stands for the other), <em>circle</em>
 * (all contacts that are one person).
 *
 * <p>Invariants: a person is erased by two members, everywhere, and the facts stay. A merge moves
 * nothing: what came by a contact keeps its id, whoever looks for what is a person's asks for their
 * whole circle, and whoever is parted again has everything as it was.
 *
 * <p>Read first: {@link org.tertulia.audience.Contacts}, {@link org.tertulia.audience.Persons},
 * {@link org.tertulia.audience.Merging}, {@link org.tertulia.audience.Erasing}.
 */
@NullMarked
package org.tertulia.audience;

import org.jspecify.annotations.NullMarked;
