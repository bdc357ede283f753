/**
 * Where the steps of a protocol stand in its drawing: a layout of our own, in whole pixels, without
 * a browser.
 *
 * <p>Words: <em>box</em> (a step), <em>line</em> (an arrow between two), <em>layer</em> (boxes that
 * stand side by side), <em>rail</em> (a line that passes by the boxes of a column).
 *
 * <p>Invariants: no two boxes touch; a line leaves its box at the foot and comes to the next one
 * from above, unless it goes in a circle; the same tree is always drawn the same.
 *
 * <p>Read first: {@link org.tertulia.playbook.drawing.Layers} for a wide place, {@link
 * org.tertulia.playbook.drawing.Column} for a narrow one.
 */
@NullMarked
package org.tertulia.playbook.drawing;

import org.jspecify.annotations.NullMarked;
