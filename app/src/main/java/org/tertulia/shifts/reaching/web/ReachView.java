package org.tertulia.shifts.reaching.web;

import java.util.List;
import org.tertulia.shifts.reaching.push.Browser;

/**
 * How the reader is reached: the sentence, their browsers and preferences; {@code mail} says
 * whether the installation sends any, {@code held} whether they are reached now.
 */
record ReachView(
        String sentence,
        boolean reached,
        List<Browser> browsers,
        boolean mail,
        boolean byMail,
        String begins,
        String ends,
        String error) {}
