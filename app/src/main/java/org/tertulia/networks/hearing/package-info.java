/**
 * The road in: channels are visited, what they say is stored as bytes, read, and handed on; what
 * cannot be read is set aside with the reason.
 *
 * <p>Read first: {@link org.tertulia.networks.hearing.Intake}, {@link
 * org.tertulia.networks.hearing.Normalizing}, {@link org.tertulia.networks.hearing.Visiting}.
 */
@NamedInterface("hearing")
@NullMarked
package org.tertulia.networks.hearing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
