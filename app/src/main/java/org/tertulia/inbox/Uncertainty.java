package org.tertulia.inbox;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What keeps our latest answers in a conversation from being certain, the least serious first. */
public enum Uncertainty {
    /** On its way: the next minutes will tell. */
    SENDING,
    /** The network said no. */
    REJECTED,
    /** It left and no proof came back; the network is being asked. */
    UNKNOWN,
    /** The network cannot tell: a person must look. */
    NEEDS_PERSON;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the answer may yet turn out to be there. */
    boolean open() {
        return this != REJECTED;
    }

    /** The graver of the two. */
    Uncertainty or(@Nullable Uncertainty other) {
        return other == null || other == REJECTED || other.compareTo(this) < 0 ? this : other;
    }

    public static Optional<Uncertainty> of(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }

    /**
     * The gravest among the answers of a conversation, in the order in which they were said. A
     * refused answer matters until another is on its way or there.
     */
    static @Nullable Uncertainty among(List<Delivery> answers) {
        var open =
                answers.stream()
                        .map(Delivery::uncertainty)
                        .flatMap(Optional::stream)
                        .filter(Uncertainty::open)
                        .max(Comparator.naturalOrder());
        if (open.isPresent()) {
            return open.get();
        }
        return answers.isEmpty() ? null : answers.getLast().uncertainty().orElse(null);
    }
}
