package org.tertulia.audience;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.messages.AuthorKey;
import org.tertulia.messages.Message;
import org.tertulia.messages.Messages;
import org.tertulia.messages.search.SearchQuery;
import org.tertulia.messages.search.Searching;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;

/**
 * Finds people by what they go by, through what they wrote: who has written nothing that is in
 * sight is not found, and contacts need no index of names.
 */
@Component
@Transactional(readOnly = true)
public class Seeking {

    /** So many of the newest messages are looked at: enough for a handful of people. */
    private static final int LOOKED_AT = 100;

    private final Searching searching;
    private final Messages messages;
    private final Channels channels;
    private final Profiles profiles;
    private final Persons persons;
    private final Contacts contacts;

    Seeking(
            Searching searching,
            Messages messages,
            Channels channels,
            Profiles profiles,
            Persons persons,
            Contacts contacts) {
        this.searching = searching;
        this.messages = messages;
        this.channels = channels;
        this.profiles = profiles;
        this.persons = persons;
        this.contacts = contacts;
    }

    /** Whoever wrote last comes first; the last word of the name may be unfinished. */
    public List<Contact> called(Sight sight, String name, int most) {
        var hits = searching.search(sight, SearchQuery.signed(name).limited(LOOKED_AT)).ids();
        var authors = authors(messages.byIds(sight, hits));
        var holders = profiles.holders(authors);
        var circles = persons.circles(holders.values());
        var found =
                authors.stream()
                        .map(holders::get)
                        .filter(Objects::nonNull)
                        .map(circles::person)
                        .distinct()
                        .limit(most)
                        .toList();
        var known = contacts.byIds(found).stream().collect(toMap(Contact::id, Function.identity()));
        return found.stream().map(known::get).filter(contact -> !contact.erased()).toList();
    }

    private List<AuthorKey> authors(Collection<Message> said) {
        var met = channels.known(said.stream().map(Message::channel).distinct().toList());
        return said.stream()
                .filter(message -> !message.ours() && message.author() != null)
                .map(
                        message ->
                                new AuthorKey(
                                        Objects.requireNonNull(met.get(message.channel()))
                                                .network(),
                                        Objects.requireNonNull(message.author()).key()))
                .distinct()
                .toList();
    }
}
