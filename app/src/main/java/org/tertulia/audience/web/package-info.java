/** Contacts on screen and for programs, and the erasure of one. */
@NullMarked
package org.tertulia.audience.web;

import org.jspecify.annotations.NullMarked;
