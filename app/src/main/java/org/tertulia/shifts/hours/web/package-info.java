/** The pages of the calendars. */
@NullMarked
package org.tertulia.shifts.hours.web;

import org.jspecify.annotations.NullMarked;
