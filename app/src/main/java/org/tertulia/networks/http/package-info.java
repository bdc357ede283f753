/**
 * The one door out: every request that the product makes to somebody else's server goes through
 * {@link org.tertulia.networks.http.GuardedClient}.
 *
 * <p>Invariants: a name is resolved once, every address is checked, and the connection goes to an
 * address that was checked; each redirect is checked again; nothing is retried; credentials do not
 * follow a redirect to another origin; sizes and times have limits; neither credentials nor queries
 * of URLs are logged. What comes of a request is a value, and says whether it may have been
 * received.
 */
@NamedInterface("http")
@NullMarked
package org.tertulia.networks.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
