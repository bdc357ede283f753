package org.tertulia.networks.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refusal;
import org.tertulia.web.Page;

/** A reason, a trouble or a refusal, told with what it is about. */
final class Sentence {

    private Sentence() {}

    static String of(String key, @Nullable String detail, Page page) {
        return page.t(key, detail == null ? "" : detail);
    }

    static String of(Refusal refusal, Page page) {
        var components =
                Arrays.stream(refusal.getClass().getRecordComponents())
                        .map(
                                component -> {
                                    try {
                                        return component.getAccessor().invoke(refusal);
                                    } catch (ReflectiveOperationException e) {
                                        throw new IllegalStateException(refusal.toString(), e);
                                    }
                                })
                        .toArray();
        return page.t(refusal.key(), components);
    }
}
