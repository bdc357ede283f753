package org.tertulia.playbook;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A protocol, as it stands today.
 *
 * @param number names it in addresses, {@code handle} in texts
 * @param current the version in force; null where there is none, or where it was retired
 * @param coming the version, or the retirement, whose day has not come yet
 * @param open the version that is being written
 */
public record Protocol(
        int number,
        String handle,
        @Nullable Version current,
        @Nullable Version coming,
        @Nullable Version open) {

    public String path() {
        return "/playbook/protocols/" + number;
    }

    /** What everybody who answers has to know: what will hold, else what does. */
    public Optional<Version> toRead() {
        return coming != null && coming.state() == VersionState.APPROVED
                ? Optional.of(coming)
                : Optional.ofNullable(current);
    }

    /** What a page shows of it: what holds, else what will, else what is being written. */
    public @Nullable Version shown() {
        if (current != null) {
            return current;
        }
        return coming != null && coming.state() == VersionState.APPROVED ? coming : open;
    }
}
