package org.tertulia.listening.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One query ready to be tried on messages of one language.
 *
 * @param check null where a message that contains an anchor and its need matches already
 * @param anchors ids of the terms of which a message must contain one
 * @param needs for each anchor the signature of what must be there too
 * @param terms all terms of the query, with an id each
 */
record Plan(@Nullable Check check, int[] anchors, long[] needs, List<Term> terms, int[] ids) {}
