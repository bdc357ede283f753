package org.tertulia.shifts;

import java.util.Set;
import org.tertulia.kernel.BrandId;
import org.tertulia.networks.ChannelId;

/** What a shift attends to. */
public sealed interface Cover {

    /** Every channel that the person sees, those of tomorrow too. */
    record Everything() implements Cover {}

    /** Every channel of one brand, those of tomorrow too. */
    record OfBrand(BrandId brand) implements Cover {}

    /** These channels; {@code brands} are those whose they are. */
    record OfChannels(Set<ChannelId> channels, Set<BrandId> brands) implements Cover {
        public OfChannels {
            channels = Set.copyOf(channels);
            brands = Set.copyOf(brands);
        }
    }

    /** Whether that channel of that brand is attended. */
    default boolean includes(ChannelId channel, BrandId ofBrand) {
        return switch (this) {
            case Everything _ -> true;
            case OfBrand(var brand) -> brand.equals(ofBrand);
            case OfChannels(var channels, _) -> channels.contains(channel);
        };
    }

    /** The brands that it names; none where it is everything. */
    default Set<BrandId> brands() {
        return switch (this) {
            case Everything _ -> Set.of();
            case OfBrand(var brand) -> Set.of(brand);
            case OfChannels(_, var brands) -> brands;
        };
    }
}
