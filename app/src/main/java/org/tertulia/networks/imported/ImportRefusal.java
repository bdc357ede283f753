package org.tertulia.networks.imported;

import org.tertulia.kernel.Refusal;

/** Why messages cannot be brought in as asked. */
public sealed interface ImportRefusal extends Refusal {

    /** A zone is named as {@code Europe/Madrid}. */
    record UnknownZone(String given) implements ImportRefusal, Unfit {}
}
