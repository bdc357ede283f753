/**
 * Who looks at a conversation now, and who writes in it: known for as long as it is true, in
 * memory, and never written down.
 */
@NullMarked
package org.tertulia.inbox.presence;

import org.jspecify.annotations.NullMarked;
