/**
 * Tells people what concerns them, in the app: a sentence and the page that it is about.
 *
 * <p>Words: <em>notification</em> (one thing told to one member), <em>read</em> (opened, or ticked
 * off with all others).
 *
 * <p>Invariant: a notification is kept as the key of its sentence and the sentence's arguments, so
 * that each reads it in the own language.
 *
 * <p>What is told here is published as {@link org.tertulia.notifications.Told}; push and e-mail are
 * the business of {@code shifts.reaching}, which knows who is on duty.
 *
 * <p>Read first: {@link org.tertulia.notifications.Notifying}.
 */
@NullMarked
package org.tertulia.notifications;

import org.jspecify.annotations.NullMarked;
