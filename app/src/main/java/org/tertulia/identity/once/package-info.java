/**
 * A program that repeats a request with the same {@code Idempotency-Key} gets the first answer
 * again, and what it asked for happens once.
 *
 * <p>Kept for a day, by member and key: SHA-256 of the request, and the answer. Another request
 * under a used key is refused with 422. While the first is being answered, repetitions wait a few
 * seconds for its answer and then get 409. When the program dies in between, nobody knows whether
 * the first was carried out: its key answers 409 until the day is over, and the caller looks before
 * sending the request again under a new one.
 */
@NullMarked
package org.tertulia.identity.once;

import org.jspecify.annotations.NullMarked;
