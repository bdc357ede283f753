/** What a person, or a program, reads when something is refused, missing or broken. */
@NullMarked
package org.tertulia.web.failure;

import org.jspecify.annotations.NullMarked;
