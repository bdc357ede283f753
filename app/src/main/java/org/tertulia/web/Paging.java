package org.tertulia.web;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;

/** How programs go through a long list: {@code limit} entries, from {@code after} on. */
public final class Paging {

    /** More at once would be no quicker than page by page, and every list can give as many. */
    public static final int MOST = 500;

    private Paging() {}

    /** Why a page of a list cannot be given. */
    sealed interface PagingRefusal extends Refusal.Unfit {

        /** A page has at least one entry, and at most so many. */
        record LimitUnfit(int most, int given) implements PagingRefusal {}

        /** No answer of ours called that its {@code next}. */
        record AfterUnfit(String given) implements PagingRefusal {}
    }

    /** The limit; refuses one that is none. */
    public static int size(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new Refused(new PagingRefusal.LimitUnfit(MOST, limit));
        }
        return limit;
    }

    /**
     * The place to go on from, null for the beginning; refuses what {@code reading} cannot read.
     */
    public static <T> @Nullable T after(
            @Nullable String given, Function<String, Optional<T>> reading) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        return reading.apply(given).orElseThrow(() -> unfit(given));
    }

    /** The same for lists whose places are numbers from 1 on. */
    public static <N extends Number> @Nullable N after(@Nullable N given) {
        if (given != null && given.longValue() < 1) {
            throw unfit(given.toString());
        }
        return given;
    }

    private static Refused unfit(String given) {
        return new Refused(new PagingRefusal.AfterUnfit(Shown.beginning(given)));
    }
}
