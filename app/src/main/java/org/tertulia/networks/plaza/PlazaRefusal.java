package org.tertulia.networks.plaza;

import org.tertulia.kernel.Refusal;

/** Why Plaza does not take what a customer does. */
sealed interface PlazaRefusal extends Refusal {

    /** A name of 1 to 80 characters that has at least one letter or digit. */
    record CustomerNameUnfit() implements PlazaRefusal, Unfit {}

    /** 1 to 500 characters, like many a network; {@code limit} says so. */
    record EntryUnfit(int limit) implements PlazaRefusal, Unfit {}

    /** Only its author changes an entry. */
    record NotYours() implements PlazaRefusal {}

    /** It was deleted. */
    record AlreadyDeleted() implements PlazaRefusal {}

    /** From nobody, 0, to {@code most} sayings a minute. */
    record SpeedUnfit(int most) implements PlazaRefusal, Unfit {}

    /** Shares of a hundred, not all at once; {@code latest} is the longest delay in seconds. */
    record WeatherUnfit(int latest) implements PlazaRefusal, Unfit {}

    /** A seed is a whole number. */
    record SeedUnfit() implements PlazaRefusal, Unfit {}

    /** A wave is a launch, an outage or a crisis. */
    record UnknownWave(String given) implements PlazaRefusal, Unfit {}

    /** Nobody is there who could speak of it. */
    record NobodyThere() implements PlazaRefusal {}
}
