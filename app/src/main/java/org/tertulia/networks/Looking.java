package org.tertulia.networks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A network that is looked at for what is new. */
public interface Looking extends Network {

    /** Looks once, going on from the cursor (null at the first look). Runs outside transactions. */
    Looked look(Channel channel, @Nullable String cursor);

    /** The trouble of a channel whose network no longer knows us: a person must sign in again. */
    String SIGNED_OUT = "networks.trouble.SignedOut";

    /** How a look went. */
    sealed interface Looked {

        /**
         * It answered. {@code next} is when to look again, at the latest; {@code warning} the key
         * of a sentence when it answered with defects; {@code settings} replaces the channel's
         * settings when the network moved it for good, or changed what it allows; {@code gap} is a
         * span that it no longer shows.
         */
        record Answered(
                List<Raw> heard,
                @Nullable String cursor,
                Instant next,
                @Nullable String warning,
                @Nullable String detail,
                @Nullable JsonNode settings,
                @Nullable Gap gap)
                implements Looked {
            public Answered {
                heard = List.copyOf(heard);
            }

            /** Nothing is missing between this look and the one before. */
            public Answered(
                    List<Raw> heard,
                    @Nullable String cursor,
                    Instant next,
                    @Nullable String warning,
                    @Nullable String detail,
                    @Nullable JsonNode settings) {
                this(heard, cursor, next, warning, detail, settings, null);
            }
        }

        /**
         * It did not. {@code trouble} is the key of a sentence; {@code next} when the network says
         * when to come back, else null and the usual backoff holds.
         */
        record Failed(String trouble, @Nullable String detail, @Nullable Instant next)
                implements Looked {}

        /** The channel is no more. */
        record Gone(@Nullable String detail) implements Looked {}
    }
}
