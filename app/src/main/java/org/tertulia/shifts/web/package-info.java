/** The pages and the API of the roster, and the calendars that fetch it. */
@NullMarked
package org.tertulia.shifts.web;

import org.jspecify.annotations.NullMarked;
