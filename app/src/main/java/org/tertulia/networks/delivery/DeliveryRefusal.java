package org.tertulia.networks.delivery;

import org.tertulia.kernel.Refusal;

/** Why a person's decision about a delivery cannot be taken. */
public sealed interface DeliveryRefusal extends Refusal {

    /** It was settled meanwhile: by the network's answer or by a colleague. */
    record NothingToDecide() implements DeliveryRefusal {}
}
