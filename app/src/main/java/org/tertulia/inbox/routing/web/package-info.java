/** The pages and the API of queues and rules. */
@NullMarked
package org.tertulia.inbox.routing.web;

import org.jspecify.annotations.NullMarked;
