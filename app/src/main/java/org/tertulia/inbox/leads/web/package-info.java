/** The pages of the leads. */
@NullMarked
package org.tertulia.inbox.leads.web;

import org.jspecify.annotations.NullMarked;
