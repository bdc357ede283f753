/** The pages and the API of taking part. */
@NullMarked
package org.tertulia.inbox.outreach.web;

import org.jspecify.annotations.NullMarked;
