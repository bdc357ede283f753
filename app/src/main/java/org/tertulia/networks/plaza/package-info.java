/**
 * Plaza, the practice network: a square in front of each brand, where one speaks as a customer and
 * reads what the brand answers. {@link org.tertulia.networks.plaza.Square} is the network itself;
 * {@code PlazaAdapter} speaks with it as with any other, and knows of it only what the network
 * tells.
 *
 * <p>Invariant: a message with the same idempotency key is accepted once.
 */
@NamedInterface("plaza")
@NullMarked
package org.tertulia.networks.plaza;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
