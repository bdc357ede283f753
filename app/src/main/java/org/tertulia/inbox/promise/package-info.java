/**
 * The promise: within how long a question is answered, round the clock or in the hours of a
 * calendar.
 *
 * <p>Words: <em>promise</em> (so long, by that calendar, for one kind of questions), <em>terms</em>
 * (what the clock of one question runs by, as it was when the question was asked), <em>window</em>
 * (for how long the network itself takes an answer).
 *
 * <p>Invariants: of several promises the most specific holds (urgency, queue, channel, company);
 * terms never change, so that each clock can be counted again; another promise moves no clock that
 * runs already, unless somebody asks for it; the window comes first.
 *
 * <p>Read first: {@link org.tertulia.inbox.promise.Terms}, {@link
 * org.tertulia.inbox.promise.Promises}, {@link org.tertulia.inbox.promise.Promising}. Publishes
 * {@link org.tertulia.inbox.promise.PromiseSet}, {@link org.tertulia.inbox.promise.PromiseDropped}.
 */
@NamedInterface("promise")
@NullMarked
package org.tertulia.inbox.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
