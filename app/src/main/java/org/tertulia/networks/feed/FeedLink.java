package org.tertulia.networks.feed;

import java.net.URI;

/** A feed that a web page announces; {@code title} may be empty. */
public record FeedLink(URI url, String title, String type) {}
