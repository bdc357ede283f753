package org.tertulia.audience.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tertulia.audience.Contact;
import org.tertulia.audience.Seeking;
import org.tertulia.organization.Sights;
import org.tertulia.web.Page;
import org.tertulia.web.PaletteSource;
import org.tertulia.web.Typed;

/** The people we talk with, by name or handle. */
@Component
class ContactsInPalette implements PaletteSource {

    private final Seeking seeking;
    private final Sights sights;

    ContactsInPalette(Seeking seeking, Sights sights) {
        this.seeking = seeking;
        this.sights = sights;
    }

    @Override
    public List<Entry> matching(Typed typed, Page page) {
        var who = page.who();
        return who == null
                ? List.of()
                : seeking.called(sights.of(who), typed.text(), MOST).stream()
                        .map(ContactsInPalette::entry)
                        .toList();
    }

    private static Entry entry(Contact contact) {
        return new Entry(
                Kind.CONTACT,
                "user-circle",
                Objects.requireNonNull(contact.name()),
                handles(contact),
                "/contacts/" + contact.number());
    }

    private static String handles(Contact contact) {
        return contact.profiles().stream()
                .filter(profile -> profile.handle() != null)
                .map(profile -> "@" + profile.handle())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
