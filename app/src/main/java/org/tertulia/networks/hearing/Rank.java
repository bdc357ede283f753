package org.tertulia.networks.hearing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a channel stands among those that need somebody first: the place a page goes on after. */
public record Rank(int urgency, int number) {

    private static final Pattern FORM = Pattern.compile("([0-9])_([0-9]{1,9})");

    /** As addresses have it; what cannot be understood is the beginning. */
    public static Optional<Rank> parse(@Nullable String given) {
        var found = FORM.matcher(given == null ? "" : given);
        return found.matches()
                ? Optional.of(
                        new Rank(
                                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return urgency + "_" + number;
    }
}
