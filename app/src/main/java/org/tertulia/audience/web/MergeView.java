package org.tertulia.audience.web;

import java.util.List;
import org.tertulia.audience.Contact;
import org.tertulia.web.Page;

/**
 * Who may be the same person as a contact: {@code found} by the words that were typed, {@code
 * likely} by what they have in common.
 */
record MergeView(Contact contact, String words, List<Contact> found, List<Guess> likely) {

    /** {@code why} is a sentence. */
    record Guess(Contact contact, String why) {}

    String path() {
        return "/contacts/" + contact.number() + "/merge";
    }

    String name(Page page) {
        return name(page, contact);
    }

    static String name(Page page, Contact contact) {
        var name = contact.name();
        return name == null ? page.t("audience.contact.erased") : name;
    }
}
