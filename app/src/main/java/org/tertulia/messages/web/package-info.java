/** The record on screen and for programs; people may say what is right of what was understood. */
@NamedInterface("web")
@NullMarked
package org.tertulia.messages.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
