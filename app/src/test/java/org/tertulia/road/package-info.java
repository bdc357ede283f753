/** The whole road of a message, as those outside see it: by HTTP, on a program that runs. */
@NullMarked
package org.tertulia.road;

import org.jspecify.annotations.NullMarked;
