/** The first page of the day, on the screen. */
@NullMarked
package org.tertulia.today.web;

import org.jspecify.annotations.NullMarked;
