/**
 * How well the program understands what is heard, as those see it who read it: a page, and the same
 * for programs. What is judged and learned lies in {@link org.tertulia.messages.judging}.
 */
@NullMarked
package org.tertulia.listening.accuracy;

import org.jspecify.annotations.NullMarked;
