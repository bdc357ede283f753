/** Who else is in a conversation, on its page and for programs. */
@NullMarked
package org.tertulia.inbox.presence.web;

import org.jspecify.annotations.NullMarked;
