/** Who may come in, and what every response says to the browser that shows it. */
@NullMarked
package org.tertulia.web.security;

import org.jspecify.annotations.NullMarked;
