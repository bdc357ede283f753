/**
 * Full-text search over the record: an index beside the database that follows the stream with a
 * cursor of its own, and is made anew from it whenever it is missing, broken or asked for.
 */
@NullMarked
@NamedInterface("search")
package org.tertulia.messages.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
