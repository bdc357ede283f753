/**
 * Files that the company sends along with what it says.
 *
 * <p>Words: <em>file</em> (bytes, named by what they hold), <em>attached</em> (a file under the
 * name, and with the words, that it goes along with).
 *
 * <p>Invariants: the same bytes are kept once, and never change or go; what a file is its bytes
 * say, never who brings it; nothing that a browser would run is kept. They are the company's own,
 * not any customer's: every colleague may read all of them.
 *
 * <p>Read first: {@link org.tertulia.files.KeepingFiles}, {@link org.tertulia.files.FileType}.
 */
@NullMarked
package org.tertulia.files;

import org.jspecify.annotations.NullMarked;
