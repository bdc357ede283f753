/** The pages of the playbook, and its interface for programs. */
@NullMarked
package org.tertulia.playbook.web;

import org.jspecify.annotations.NullMarked;
