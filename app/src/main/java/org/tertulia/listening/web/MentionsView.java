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
 * @param told how many say the word that is asked for; null where none is
 * @param words the address of the words that rise; null while one searches for words
 * @param also what narrows the list and has no field
 * @param next the address of the rows that follow
 * @param fresh the address that tells how many came since; null where new ones do not belong
 */
record MentionsView(
        String path,
        Asked asked,
        @Nullable Watch watch,
        @Nullable VolumeView volume,
        @Nullable String told,
        @Nullable String words,
        List<Also> also,
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

    /** A part of the address, and what it means. */
    record Also(String name, String value, String label) {}

    boolean severalBrands() {
        return brands.size() > 2;
    }
}
