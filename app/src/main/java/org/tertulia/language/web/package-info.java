/** Programs' entry to understanding, and how pages show what was understood. */
@NamedInterface("web")
@NullMarked
package org.tertulia.language.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
