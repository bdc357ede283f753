/** How protocols are used, drawn and in figures, and what none of them fits, from conversations. */
@NullMarked
package org.tertulia.inbox.walking.web;

import org.jspecify.annotations.NullMarked;
