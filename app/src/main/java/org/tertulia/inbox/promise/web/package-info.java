/** The pages of the promises. */
@NullMarked
package org.tertulia.inbox.promise.web;

import org.jspecify.annotations.NullMarked;
