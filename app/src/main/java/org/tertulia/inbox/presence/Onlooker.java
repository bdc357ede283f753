package org.tertulia.inbox.presence;

import org.tertulia.kernel.MemberId;

/** Somebody who has a conversation open; {@code writes} while they do. */
public record Onlooker(MemberId id, String name, boolean writes) {}
