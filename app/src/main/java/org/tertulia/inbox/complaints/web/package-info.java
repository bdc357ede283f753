/** The pages of the complaints. */
@NullMarked
package org.tertulia.inbox.complaints.web;

import org.jspecify.annotations.NullMarked;
