/** One's own account: language, password, open sessions, API tokens. */
@NullMarked
package org.tertulia.identity.web;

import org.jspecify.annotations.NullMarked;
