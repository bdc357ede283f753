/**
 * What we say goes out, at most once: queued with the decision to say it, armed before the request
 * leaves, and then confirmed, rejected or honestly unknown. What is said in one thread keeps its
 * order: the next leaves once the one before has come to its end.
 *
 * <p>Read first: {@link org.tertulia.networks.delivery.Outbox} (in), {@code Way} (the rules),
 * {@code Courier} (the work), {@link org.tertulia.networks.delivery.Deciding} (a person's word).
 *
 * <p>Publishes: {@link org.tertulia.networks.DeliverySettled}.
 */
@NamedInterface(name = "delivery")
@NullMarked
package org.tertulia.networks.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
