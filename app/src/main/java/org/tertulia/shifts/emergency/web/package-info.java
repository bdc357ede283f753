/** The page and the API of duty rules and emergency hours. */
@NullMarked
package org.tertulia.shifts.emergency.web;

import org.jspecify.annotations.NullMarked;
