package org.tertulia.audience.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.audience.Contact;
import org.tertulia.audience.Contacts;
import org.tertulia.messages.Message;
import org.tertulia.messages.Position;
import org.tertulia.organization.Sight;
import org.tertulia.web.Paging;

/** Contacts, for programs. */
@RestController
@RequestMapping("/api/v1/contacts")
class ContactsApi {

    private final Contacts contacts;

    ContactsApi(Contacts contacts) {
        this.contacts = contacts;
    }

    /** The contact with what they said, the newest first. */
    @GetMapping("/{number:[0-9]{1,18}}")
    ContactJson show(
            Sight sight,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var contact = contacts.byNumber(sight, number);
        var size = Paging.size(limit);
        var said =
                contacts.history(sight, contact.id(), Paging.after(after, Position::parse), size);
        var next = said.size() < size ? null : Position.of(said.getLast()).toString();
        return new ContactJson(
                contact.number(),
                contact.name(),
                contact.erased(),
                contact.profiles(),
                new SaidJson(said.stream().map(ContactMessageJson::of).toList(), next));
    }

    record ContactJson(
            long number,
            @Nullable String name,
            boolean erased,
            List<Contact.Profile> profiles,
            SaidJson messages) {}

    record SaidJson(List<ContactMessageJson> items, @Nullable String next) {}

    record ContactMessageJson(
            String id,
            String kind,
            @Nullable String text,
            Instant at,
            @Nullable Instant deletedAt) {

        static ContactMessageJson of(Message message) {
            return new ContactMessageJson(
                    message.id().toString(),
                    message.kind().name().toLowerCase(Locale.ROOT),
                    message.text(),
                    message.at(),
                    message.deletedAt());
        }
    }
}
