/** The pages of situations, and what programs do with them. */
@NullMarked
package org.tertulia.playbook.situations.web;

import org.jspecify.annotations.NullMarked;
