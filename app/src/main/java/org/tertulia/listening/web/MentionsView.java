package org.tertulia.listening.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.listening.Watch;
import org.tertulia.web.kit.Option;

/**
 * A list of mentions with its filters and its chart.
 *
 * @param path of the page
 * @param watch whose page it is; null on the page of all
 * @param volume null while one searches for words: the chart counts all
 * @param next the address of the rows that follow
 * @param fresh the address that tells how many came since; null where new ones do not belong
 */
record MentionsView(
        String path,
        Asked asked,
        @Nullable Watch watch,
        @Nullable VolumeView volume,
        List<MentionView> items,
        @Nullable String next,
        @Nullable String fresh,
        List<Option> watches,
        List<Option> channels,
        List<Option> brands,
        List<Option> sentiments,
        List<Option> intents,
        List<Option> urgencies,
        boolean listening) {

    /** The page without the filters. */
    boolean severalBrands() {
        return brands.size() > 2;
    }
}
