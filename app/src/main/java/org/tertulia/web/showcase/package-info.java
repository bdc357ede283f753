/** {@code /kit}: the reference of every component, in every state. */
@NullMarked
package org.tertulia.web.showcase;

import org.jspecify.annotations.NullMarked;
