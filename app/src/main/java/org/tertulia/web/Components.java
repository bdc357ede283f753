package org.tertulia.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refusal;

/** The components of a refusal's record, in order: the arguments of its sentence. */
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
                                return accessor.invoke(refusal);
                            } catch (ReflectiveOperationException e) {
                                throw new IllegalStateException(refusal.toString(), e);
                            }
                        })
                .toArray();
    }
}
