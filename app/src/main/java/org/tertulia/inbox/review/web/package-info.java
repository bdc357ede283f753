/** The pages and the API of supervision. */
@NullMarked
package org.tertulia.inbox.review.web;

import org.jspecify.annotations.NullMarked;
