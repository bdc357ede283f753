package org.tertulia.identity.once;

import org.jspecify.annotations.Nullable;

/** The first answer to a request. */
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, @Nullable String type, @Nullable String location, byte[] body) {}
