/** Files over HTTP: brought as the body of a request, and given out. */
@NamedInterface("web")
@NullMarked
package org.tertulia.files.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
