/**
 * The made-up company <em>Olmo</em>, to try everything with ({@code bin/run --demo}): its people,
 * customers on a square who write to it and passers-by who talk of it, a feed that speaks of it, a
 * few watches, and conversations in every state, dated from now.
 *
 * <p>Words: <em>scene</em> (what a customer says and what becomes of it), <em>fate</em> (that).
 *
 * <p>Invariants: nothing of it is there unless {@code tertulia.demo} is true; all of it goes
 * through the verbs that people use; it is done in small steps, each decided by what is already
 * there, so that a stop in between loses nothing and a second start repeats nothing.
 *
 * <p>Read first: {@code Staging}, {@code Scenes}. Publishes {@code DemoStaged}.
 */
@NullMarked
package org.tertulia.operations.demo;

import org.jspecify.annotations.NullMarked;
