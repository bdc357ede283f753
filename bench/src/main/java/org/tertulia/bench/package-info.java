/** Measures the program against its references, both in the same run. */
@NullMarked
package org.tertulia.bench;

import org.jspecify.annotations.NullMarked;
