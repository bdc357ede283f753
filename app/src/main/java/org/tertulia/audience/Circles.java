package org.tertulia.audience;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of some contacts, which are one person: one of those stands for the others. */
public final class Circles {

    /** Nobody of them was merged. */
    public static final Circles NONE = new Circles(Map.of());

    private final Map<ContactId, ContactId> persons;

    /** Who stands for each; who was never merged is missing. */
    public Circles(Map<ContactId, ContactId> persons) {
        this.persons = new HashMap<>(persons);
        persons.values().forEach(person -> this.persons.put(person, person));
    }

    /** Who stands for it: itself where it was not merged. */
    public ContactId person(ContactId contact) {
        return persons.getOrDefault(contact, contact);
    }

    /** All that are one person with it, itself included; none for nobody. */
    public Set<ContactId> with(@Nullable ContactId contact) {
        if (contact == null) {
            return Set.of();
        }
        var person = persons.get(contact);
        if (person == null) {
            return Set.of(contact);
        }
        return persons.keySet().stream()
                .filter(each -> person.equals(persons.get(each)))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** These and all that are one person with one of them. */
    public Set<ContactId> all(Collection<ContactId> contacts) {
        var all = new LinkedHashSet<ContactId>();
        contacts.forEach(contact -> all.addAll(with(contact)));
        return all;
    }
}
