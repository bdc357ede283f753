/**
 * Tasks: what somebody else is to do for a conversation, by when.
 *
 * <p>Words: <em>task</em> (what is to be done, asked of one person or of the people of a queue),
 * <em>ending</em> (it was done, or is needed no more).
 *
 * <p>Invariants: a task belongs to one conversation and is seen by whoever sees that; it is asked
 * of a person or of a queue, never of both; it ends once; a conversation may be closed before it
 * ends. The promise runs on: whoever waits for a task may pause the clock, for a reason.
 *
 * <p>Read first: {@link org.tertulia.inbox.tasks.Task}, {@link org.tertulia.inbox.tasks.Tasking}.
 * Publishes the facts in {@link org.tertulia.inbox.tasks.TaskFact}.
 */
@NamedInterface("tasks")
@NullMarked
package org.tertulia.inbox.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
