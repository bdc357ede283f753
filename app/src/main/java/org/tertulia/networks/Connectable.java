package org.tertulia.networks;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.secrets.Secret;
import tools.jackson.databind.JsonNode;

/** A network on which a person can connect a channel, and what it must be told for that. */
public interface Connectable extends Network {

    /** What the page asks, in the order of its fields. */
    Form form();

    /**
     * Goes and sees whether there is such a channel; changes nothing. Runs outside transactions.
     *
     * @param given what the person gave, by field; blank fields are left out
     * @throws Refused with a refusal of this network when there is none, or none may be had
     */
    Found seek(Map<String, String> given);

    /**
     * The path of the page of this house on which people meet on that channel; null where they meet
     * elsewhere.
     */
    default @Nullable String room(Channel channel) {
        return null;
    }

    /**
     * The path of the page of this house on which the network itself is tended, for a network that
     * is ours; null otherwise.
     */
    default @Nullable String controls(Channel channel) {
        return null;
    }

    /**
     * How a network presents itself: keys of sentences, the name of a symbol in the sprite, and the
     * role that a channel of it usually has. {@code place} orders the networks on the page.
     */
    record Form(
            String label,
            String hint,
            String icon,
            int place,
            ChannelRole usualRole,
            List<Field> fields) {
        public Form {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One thing to give; {@code name} is its name in forms and in the API, {@code choices} what can
     * be chosen where it is a choice.
     */
    record Field(
            String name,
            String label,
            String hint,
            Kind kind,
            boolean required,
            List<Choice> choices) {

        public Field {
            choices = List.copyOf(choices);
        }

        /** What is typed there. */
        public enum Kind {
            TEXT(Naming.LONGEST),
            /** The name of the brand is offered. */
            BRAND_NAME(Naming.LONGEST),
            /** Longer ones no browser opens. */
            ADDRESS(2_000),
            /** What nobody may read again: a token, a password. */
            SECRET(2_000),
            /** A time zone; the person's own is offered. */
            ZONE(100),
            CHOICE(100);

            private final int longest;

            Kind(int longest) {
                this.longest = longest;
            }

            /** In characters. */
            public int longest() {
                return longest;
            }
        }
    }

    /** One of the values of a field; {@code label} is the key of its name for people. */
    record Choice(String value, String label) {}

    /** What seeking found. */
    sealed interface Found {

        /**
         * A channel, ready to be connected. {@code address} is what the network knows it by, so
         * that nobody connects it twice (null where nothing does); {@code host} whom it asks;
         * {@code sample} shows what is heard there; {@code secrets} are kept sealed, by name.
         */
        record Ready(
                String name,
                JsonNode settings,
                @Nullable String address,
                String host,
                List<NetworkItem> sample,
                Map<String, Secret> secrets)
                implements Found {
            public Ready {
                sample = List.copyOf(sample);
                secrets = Map.copyOf(secrets);
            }

            /** One that needs no secret. */
            public Ready(
                    String name,
                    JsonNode settings,
                    @Nullable String address,
                    String host,
                    List<NetworkItem> sample) {
                this(name, settings, address, host, sample, Map.of());
            }
        }

        /** Several channels: the person takes one. */
        record Several(List<Offer> offers) implements Found {
            public Several {
                offers = List.copyOf(offers);
            }
        }
    }

    /** One of several channels found; {@code given} seeks that one. */
    record Offer(String title, Map<String, String> given) {
        public Offer {
            given = Map.copyOf(given);
        }
    }
}
