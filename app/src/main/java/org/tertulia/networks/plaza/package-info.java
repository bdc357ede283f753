/**
 * Plaza, the practice network: a square in front of each brand, where one speaks as a customer and
 * reads what the brand answers. {@link org.tertulia.networks.plaza.Square} is the network itself;
 * {@code PlazaAdapter} speaks with it as with any other, and knows of it only what the network
 * tells. Between them lies {@code Wire}, on which the weather acts; {@code Playing} brings the
 * people of {@code crowd} to it.
 *
 * <p>Invariants: while it recognises keys, a message with the same key is accepted once; {@link
 * org.tertulia.networks.plaza.Journal} has a line for every request; the same seed tells the same
 * story.
 */
@NamedInterface("plaza")
@NullMarked
package org.tertulia.networks.plaza;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
