package org.tertulia.audience.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.audience.Contact;
import org.tertulia.audience.Contacts;
import org.tertulia.audience.Likely;
import org.tertulia.audience.Merges;
import org.tertulia.audience.Merging;
import org.tertulia.messages.Message;
import org.tertulia.messages.Position;
import org.tertulia.organization.Sight;
import org.tertulia.web.Paging;

/** Contacts, for programs. */
@RestController
@RequestMapping("/api/v1/contacts")
class ContactsApi {

    private static final int SHOWN = 50;

    private final Contacts contacts;
    private final Likely likely;
    private final Merging merging;
    private final Merges merges;

    ContactsApi(Contacts contacts, Likely likely, Merging merging, Merges merges) {
        this.contacts = contacts;
        this.likely = likely;
        this.merging = merging;
        this.merges = merges;
    }

    /**
     * The contact with what they said, the newest first; of one that was merged, who stands for it
     * (its {@code number} is another then).
     */
    @GetMapping("/{number:[0-9]{1,18}}")
    ContactJson show(
            Sight sight,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return json(sight, contacts.byNumber(sight, number), after, limit);
    }

    /** The other contact is the same person: this one stands for it from now on. */
    @PostMapping("/{number:[0-9]{1,18}}/merge")
    ContactJson merge(Sight sight, @PathVariable long number, @RequestBody SamePersonJson other) {
        return json(sight, merging.merge(sight, number, other.contact()), null, SHOWN);
    }

    /** It is another person after all, and has again what came by it. */
    @DeleteMapping("/{number:[0-9]{1,18}}/merge/{other:[0-9]{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(Sight sight, @PathVariable long number, @PathVariable long other) {
        merging.undo(sight, number, other);
    }

    /** Who is probably the same person, the surest first. */
    @GetMapping("/{number:[0-9]{1,18}}/merge")
    LikelyContactListJson likely(Sight sight, @PathVariable long number) {
        return new LikelyContactListJson(
                likely.of(sight, contacts.byNumber(sight, number)).stream()
                        .map(
                                match ->
                                        new LikelyContactJson(
                                                match.contact().number(),
                                                match.contact().name(),
                                                match.same().name().toLowerCase(Locale.ROOT),
                                                match.what()))
                        .toList(),
                null);
    }

    private ContactJson json(Sight sight, Contact contact, @Nullable String after, int limit) {
        var size = Paging.size(limit);
        var said =
                contacts.history(sight, contact.id(), Paging.after(after, Position::parse), size);
        var next = said.size() < size ? null : Position.of(said.getLast()).toString();
        return new ContactJson(
                contact.number(),
                contact.name(),
                contact.erased(),
                contact.profiles(),
                merges.of(contact).stream()
                        .map(it -> new MergedContactJson(it.number(), it.by().value(), it.at()))
                        .toList(),
                new SaidJson(said.stream().map(ContactMessageJson::of).toList(), next));
    }

    /** The number of the contact that is the same person. */
    record SamePersonJson(long contact) {}

    /** Another contact that this one stands for; {@code by} is the member who found it out. */
    record MergedContactJson(long number, UUID by, Instant at) {}

    /** {@code same} is {@code address}, {@code handle} or {@code name}. */
    record LikelyContactJson(long number, @Nullable String name, String same, String what) {}

    record LikelyContactListJson(List<LikelyContactJson> items, @Nullable Integer next) {}

    record ContactJson(
            long number,
            @Nullable String name,
            boolean erased,
            List<Contact.Profile> profiles,
            List<MergedContactJson> merged,
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
