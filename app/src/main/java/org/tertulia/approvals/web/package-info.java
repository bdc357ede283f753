/** The pages of what waits for approval, and its interface for programs. */
@NamedInterface("web")
@NullMarked
package org.tertulia.approvals.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
