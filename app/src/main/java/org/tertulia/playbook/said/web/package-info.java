/** The pages of approved messages, and their interface for programs. */
@NullMarked
package org.tertulia.playbook.said.web;

import org.jspecify.annotations.NullMarked;
