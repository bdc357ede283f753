/** Tertulia: its modules are the packages below, each a noun that an operator would say aloud. */
@NullMarked
package org.tertulia;

import org.jspecify.annotations.NullMarked;
