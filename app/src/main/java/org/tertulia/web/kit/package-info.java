/** The components that pages are made of: one template each, all of them shown at {@code /kit}. */
@NullMarked
@NamedInterface("kit")
package org.tertulia.web.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
