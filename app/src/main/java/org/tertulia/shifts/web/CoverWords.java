package org.tertulia.shifts.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.BrandId;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Cover;
import org.tertulia.web.Texts;

/** What shifts attend to, in words, and in what forms and programs send: {@code channel:3}. */
@Component
class CoverWords {

    static final String EVERYTHING = "everything";
    static final String BRAND = "brand:";
    static final String CHANNEL = "channel:";

    /** More names than these are counted. */
    private static final int NAMED = 2;

    private final Brands brands;
    private final Channels channels;
    private final Texts texts;

    CoverWords(Brands brands, Channels channels, Texts texts) {
        this.brands = brands;
        this.channels = channels;
        this.texts = texts;
    }

    /** How brands and channels are called that somebody sees; read once for a page. */
    final class Known {

        private final Locale locale;
        private final Map<BrandId, Brand> brandsById;
        private final Map<ChannelId, Channel> channelsById;

        private Known(Sight sight, Locale locale) {
            this.locale = locale;
            brandsById = brands.list(sight).stream().collect(Collectors.toMap(Brand::id, it -> it));
            channelsById =
                    channels.all(sight).stream().collect(Collectors.toMap(Channel::id, it -> it));
        }

        String words(Cover cover) {
            return switch (cover) {
                case Cover.Everything _ -> texts.text(locale, "shifts.cover.everything");
                case Cover.OfBrand(var brand) -> brand(brand);
                case Cover.OfChannels(var ids, _) -> channels(names(ids.stream().toList()));
            };
        }

        private String brand(BrandId id) {
            var known = brandsById.get(id);
            return known == null ? texts.text(locale, "shifts.cover.unseen") : known.name();
        }

        private List<String> names(List<ChannelId> ids) {
            return ids.stream()
                    .map(channelsById::get)
                    .filter(Objects::nonNull)
                    .map(Channel::name)
                    .sorted()
                    .toList();
        }

        private String channels(List<String> names) {
            if (names.isEmpty()) {
                return texts.text(locale, "shifts.cover.unseen");
            }
            var first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
            return names.size() <= NAMED
                    ? first
                    : texts.text(locale, "shifts.cover.more", first, names.size() - NAMED);
        }

        /** As forms and programs write it; what is not seen is left out. */
        List<String> given(Cover cover) {
            return switch (cover) {
                case Cover.Everything _ -> List.of(EVERYTHING);
                case Cover.OfBrand(var brand) ->
                        brandsById.containsKey(brand)
                                ? List.of(
                                        BRAND
                                                + Objects.requireNonNull(brandsById.get(brand))
                                                        .number())
                                : List.of();
                case Cover.OfChannels(var ids, _) ->
                        ids.stream()
                                .map(channelsById::get)
                                .filter(Objects::nonNull)
                                .map(Channel::number)
                                .sorted()
                                .map(number -> CHANNEL + number)
                                .toList();
            };
        }
    }

    Known known(Sight sight, Locale locale) {
        return new Known(sight, locale);
    }
}
