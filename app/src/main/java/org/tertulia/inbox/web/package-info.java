/**
 * The inbox as it is seen: tabs, list, conversation and who it is; and as programs see it.
 *
 * <p>Read first: {@code Filter} (what an address says), {@code Lists} (its query), {@code
 * OpenConversations} (one conversation with all that belongs to it).
 */
@NullMarked
package org.tertulia.inbox.web;

import org.jspecify.annotations.NullMarked;
