package org.tertulia.audience;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.organization.Sight;

/**
 * Contacts that are probably one person with another, and why: only where a whole address, a whole
 * handle or a whole name is the same.
 */
@Component
@Transactional(readOnly = true)
public class Likely {

    /** So many names and handles of a contact are looked for. */
    private static final int LOOKED_FOR = 4;

    private static final int FOUND = 20;

    /** Shorter handles are the same by chance. */
    private static final int TELLING = 5;

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Seeking seeking;

    Likely(Seeking seeking) {
        this.seeking = seeking;
    }

    /** What is the same, the surest first. */
    public enum Same {
        ADDRESS,
        HANDLE,
        NAME
    }

    /** Who it may be, and what they have in common: {@code what} is as the other one has it. */
    public record Match(Contact contact, Same same, String what) {}

    /** The surest first; none for an erased one. */
    public List<Match> of(Sight sight, Contact contact) {
        if (contact.erased()) {
            return List.of();
        }
        var found = new LinkedHashMap<ContactId, Contact>();
        terms(contact)
                .limit(LOOKED_FOR)
                .flatMap(term -> seeking.called(sight, term, FOUND).stream())
                .forEach(other -> found.putIfAbsent(other.id(), other));
        found.remove(contact.id());
        return found.values().stream()
                .flatMap(other -> match(contact, other).stream())
                .sorted((one, other) -> one.same().compareTo(other.same()))
                .toList();
    }

    /** By what it is looked for. */
    private static Stream<String> terms(Contact contact) {
        return Stream.concat(
                        names(contact).map(name -> BETWEEN.matcher(name).replaceAll(" ").strip()),
                        Stream.concat(handles(contact), addresses(contact).map(Likely::local)))
                .filter(term -> !term.isEmpty())
                .distinct();
    }

    private static Optional<Match> match(Contact contact, Contact other) {
        return Stream.of(Same.values())
                .flatMap(same -> match(contact, other, same).stream())
                .findFirst();
    }

    private static Optional<Match> match(Contact contact, Contact other, Same same) {
        var ours = told(contact, same).map(it -> key(it, same)).collect(Collectors.toSet());
        return told(other, same)
                .filter(it -> tells(it, same) && ours.contains(key(it, same)))
                .findFirst()
                .map(it -> new Match(other, same, it));
    }

    private static Stream<String> told(Contact contact, Same same) {
        return switch (same) {
            case ADDRESS -> addresses(contact);
            case HANDLE -> handles(contact);
            case NAME -> names(contact);
        };
    }

    private static String key(String told, Same same) {
        return switch (same) {
            case ADDRESS -> folded(told);
            case HANDLE -> BETWEEN.matcher(folded(told)).replaceAll("");
            case NAME -> String.join(" ", words(told));
        };
    }

    private static boolean tells(String told, Same same) {
        return switch (same) {
            case ADDRESS -> true;
            case HANDLE ->
                    key(told, same).length() >= TELLING
                            && !key(told, same).chars().allMatch(Character::isDigit);
            case NAME -> words(told).size() > 1 && key(told, same).length() > TELLING;
        };
    }

    private static Stream<String> names(Contact contact) {
        return Stream.concat(
                        Stream.of(Objects.requireNonNullElse(contact.name(), "")),
                        contact.profiles().stream().map(it -> known(it.name())))
                .filter(it -> !it.isBlank())
                .distinct();
    }

    /** Without the server where there is one. */
    private static Stream<String> handles(Contact contact) {
        return contact.profiles().stream()
                .map(it -> local(known(it.handle())))
                .filter(it -> !it.isEmpty())
                .distinct();
    }

    private static Stream<String> addresses(Contact contact) {
        return contact.profiles().stream()
                .flatMap(it -> Stream.of(known(it.handle()), known(it.name())))
                .map(it -> it.replaceFirst("^@", ""))
                .filter(it -> ADDRESS.matcher(it).matches())
                .distinct();
    }

    private static String local(String handle) {
        var bare = handle.replaceFirst("^@", "");
        var server = bare.indexOf('@');
        return server > 0 ? bare.substring(0, server) : bare;
    }

    private static String known(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** In whatever order they stand. */
    private static Set<String> words(String name) {
        return Arrays.stream(BETWEEN.split(folded(name)))
                .filter(it -> !it.isEmpty())
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
