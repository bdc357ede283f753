/** {@code Ctrl K}: any page or thing by a few letters of its name. */
@NullMarked
package org.tertulia.web.palette;

import org.jspecify.annotations.NullMarked;
