/** Measures how news reaches open browsers: the program's way, and Spring's plain one. */
@NullMarked
package org.tertulia.bench.live;

import org.jspecify.annotations.NullMarked;
