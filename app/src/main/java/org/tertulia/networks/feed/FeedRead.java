package org.tertulia.networks.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What bytes from a feed's address turned out to be. */
public sealed interface FeedRead {

    /**
     * A feed. {@code items} are in its own order, the newest usually first; {@code ttl} is how long
     * it asks to be left alone, null if it does not say.
     */
    record Feed(
            String title,
            @Nullable URI site,
            List<FeedItem> items,
            @Nullable Duration ttl,
            List<Warning> warnings)
            implements FeedRead {

        public Feed {
            items = List.copyOf(items);
            warnings = List.copyOf(warnings);
        }

        /** The one defect to tell, if there is any. */
        public Optional<Warning> gravest() {
            return warnings.stream().min(Comparator.comparing(Warning::kind));
        }

        public boolean has(Warning.Kind kind) {
            return warnings.stream().anyMatch(warning -> warning.kind() == kind);
        }
    }

    /** Something else; {@code discovered} are the feeds that a web page announces. */
    record NotAFeed(Reason reason, List<FeedLink> discovered) implements FeedRead {
        public NotAFeed {
            discovered = List.copyOf(discovered);
        }
    }

    /** What it is instead of a feed. */
    enum Reason {
        EMPTY("networks.feed.Empty"),
        WEB_PAGE("networks.feed.WebPage"),
        SUBSCRIPTION_LIST("networks.feed.SubscriptionList"),
        OTHER_XML("networks.feed.OtherXml"),
        OTHER_JSON("networks.feed.OtherJson"),
        UNKNOWN("networks.feed.Unknown");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** The key of the sentence for people. */
        public String key() {
            return key;
        }
    }
}
