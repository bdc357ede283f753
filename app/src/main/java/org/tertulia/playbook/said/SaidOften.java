package org.tertulia.playbook.said;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.organization.Sight;

/**
 * Knows what is said again and again without an approved message; implemented by the module in
 * which people answer.
 */
public interface SaidOften {

    /**
     * A text that was said {@code times} within the last days, apart from names and numbers; {@code
     * message} is the answer that said it last, {@code language} null where it is not known.
     */
    record Often(String text, @Nullable String language, int times, UUID message, Instant last) {}

    /** The most often said first, of the brands that the reader sees. */
    List<Often> often(Sight sight);
}
