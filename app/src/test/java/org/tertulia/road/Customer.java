package org.tertulia.road;

import java.net.URI;
import java.util.Map;
import org.tertulia.testing.Visitor;

/** Speaks on Plaza by its page, as the owner who practises. */
final class Customer {

    private final Visitor browser;

    Customer(String url) {
        browser = Visitor.signedIn(URI.create(url).getPort(), House.EMAIL);
    }

    void says(int square, String name, String text) {
        var page = "/plaza/" + square;
        browser.post(
                page + "/entries",
                Map.of("name", name, "text", text, "_csrf", browser.token(page)));
    }
}
