package org.tertulia.networks.mastodon;

/** What a server may lack; each is left out where it is, and the channel says so. */
enum Feature {
    NOTIFICATIONS("networks.mastodon.lacks.Notifications"),
    OWN_POSTS("networks.mastodon.lacks.OwnPosts"),
    TAGS("networks.mastodon.lacks.Tags"),
    SEARCH("networks.mastodon.lacks.Search"),
    COMMENTS("networks.mastodon.lacks.Comments"),
    STREAMING("networks.mastodon.lacks.Streaming");

    private final String key;

    Feature(String key) {
        this.key = key;
    }

    /** The sentence for people. */
    String key() {
        return key;
    }
}
