package org.tertulia.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refusal;

/** The components of a refusal's record, in order and clipped: the arguments of its sentence. */
final class Components {

    private Components() {}

    static @Nullable Object[] of(Refusal refusal) {
        if (!refusal.getClass().isRecord()) {
            return new Object[0];
        }
        return Arrays.stream(refusal.getClass().getRecordComponents())
                .map(
                        component -> {
                            try {
                                var accessor = component.getAccessor();
                                accessor.setAccessible(true);
                                var value = accessor.invoke(refusal);
                                return value instanceof String text ? Clipped.of(text) : value;
                            } catch (ReflectiveOperationException e) {
                                throw new IllegalStateException(refusal.toString(), e);
                            }
                        })
                .toArray();
    }
}
