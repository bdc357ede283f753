/** The record on screen and for programs: nothing here changes anything. */
@NullMarked
package org.tertulia.messages.web;

import org.jspecify.annotations.NullMarked;
