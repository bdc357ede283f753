/** The pages of the playbook, and its interface for programs. */
@NamedInterface("web")
@NullMarked
package org.tertulia.playbook.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
