/**
 * What people who read messages say of what the program understood of them, and what it learns from
 * that.
 *
 * <p>Words: <em>judgement</em> (the label that somebody says is right, beside the one that the
 * program had said), <em>confirmed</em> and <em>corrected</em> (the two are the same, or not),
 * <em>sample</em> (a message that people are asked to judge, drawn by lot or because the program is
 * least sure of it), <em>lesson</em> (the latest judgement of a question, and the text),
 * <em>learning</em> (making a model anew of the shipped one and all lessons), <em>guard</em> (texts
 * by which is seen what a model lost).
 *
 * <p>Invariants: a judgement is never changed or taken back, a later one counts instead; what
 * somebody judged is shown, counted and found as judged; a judgement is at once a lesson; a model
 * that lost more than two points of a question on the guard's texts is not used; the text of a
 * lesson is read from the record, so who is erased is no lesson the next time.
 *
 * <p>Read first: {@link org.tertulia.messages.judging.Judging}, {@link
 * org.tertulia.messages.judging.Learning}. Publishes {@link
 * org.tertulia.messages.judging.MessageJudged}, {@link org.tertulia.messages.judging.ModelLearned},
 * {@link org.tertulia.messages.judging.SamplingSet}.
 */
@NamedInterface("judging")
@NullMarked
package org.tertulia.messages.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
