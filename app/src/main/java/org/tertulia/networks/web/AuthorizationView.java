package org.tertulia.networks.web;

import java.net.URI;

/** A network's own page, on which the person is to say yes; {@code cancel} is the way back. */
record AuthorizationView(String label, URI door, String cancel) {

    String host() {
        var port = door.getPort() < 0 ? "" : ":" + door.getPort();
        return door.getHost() + port;
    }
}
