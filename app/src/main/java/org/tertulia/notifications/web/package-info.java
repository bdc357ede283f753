/** The page of the notifications. */
@NullMarked
package org.tertulia.notifications.web;

import org.jspecify.annotations.NullMarked;
