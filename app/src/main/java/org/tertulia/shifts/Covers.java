package org.tertulia.shifts;

import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tertulia.kernel.BrandId;
import org.tertulia.networks.ChannelId;

/** What is attended, as the tables write it. */
final class Covers {

    private static final UUID[] NONE = {};

    private Covers() {}

    static Cover read(String cover, UUID[] brands, UUID[] channels) {
        return switch (cover) {
            case "everything" -> new Cover.Everything();
            case "brand" -> new Cover.OfBrand(new BrandId(brands[0]));
            case "channels" ->
                    new Cover.OfChannels(
                            Arrays.stream(channels).map(ChannelId::new).collect(Collectors.toSet()),
                            Arrays.stream(brands).map(BrandId::new).collect(Collectors.toSet()));
            default -> throw new IllegalStateException("No such cover: " + cover);
        };
    }

    static String word(Cover cover) {
        return switch (cover) {
            case Cover.Everything _ -> "everything";
            case Cover.OfBrand _ -> "brand";
            case Cover.OfChannels _ -> "channels";
        };
    }

    static UUID[] brands(Cover cover) {
        return sorted(cover.brands().stream().map(BrandId::value).toList());
    }

    static UUID[] channels(Cover cover) {
        return switch (cover) {
            case Cover.Everything _ -> NONE;
            case Cover.OfBrand _ -> NONE;
            case Cover.OfChannels(var channels, _) ->
                    sorted(channels.stream().map(ChannelId::value).toList());
        };
    }

    private static UUID[] sorted(Collection<UUID> ids) {
        return ids.stream().sorted().toArray(UUID[]::new);
    }
}
