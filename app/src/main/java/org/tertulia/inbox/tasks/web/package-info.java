/** The pages of the tasks. */
@NullMarked
package org.tertulia.inbox.tasks.web;

import org.jspecify.annotations.NullMarked;
