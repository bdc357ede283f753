/**
 * The people we talk with: contacts and their profiles on the networks; and the erasure of a
 * person.
 *
 * <p>Words: <em>contact</em> (a person), <em>profile</em> (that person's account on one network).
 *
 * <p>Invariant: a person is erased by two members, everywhere, and the facts stay.
 */
@NullMarked
package org.tertulia.audience;

import org.jspecify.annotations.NullMarked;
