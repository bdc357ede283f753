/**
 * Secrets at rest: tokens and keys of other networks are kept sealed in the database, and the key
 * that opens them in a file outside it.
 *
 * <p>Invariants: what is sealed opens only for the channel, name and version it was sealed for; a
 * secret never shows itself in a log, a page or JSON; a lost key file is said, never replaced.
 */
@NamedInterface("secrets")
@NullMarked
package org.tertulia.networks.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
