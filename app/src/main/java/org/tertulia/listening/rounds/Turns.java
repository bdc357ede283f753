package org.tertulia.listening.rounds;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;

/** Whose turn it is and on which days, as the tables write it. */
final class Turns {

    private Turns() {}

    static Due due(@Nullable UUID member, @Nullable String role) {
        return member != null
                ? new Due.Person(new MemberId(member))
                : new Due.Everybody(Role.valueOf(requireNonNull(role)));
    }

    static @Nullable UUID member(Due due) {
        return due instanceof Due.Person person ? person.member().value() : null;
    }

    static @Nullable String role(Due due) {
        return due instanceof Due.Everybody everybody ? everybody.role().name() : null;
    }

    /** Monday is 1: {@code 12345}. */
    static String days(Set<DayOfWeek> days) {
        return Arrays.stream(DayOfWeek.values())
                .filter(days::contains)
                .map(day -> String.valueOf(day.getValue()))
                .collect(Collectors.joining());
    }

    static Set<DayOfWeek> days(String written) {
        return written.chars().mapToObj(it -> DayOfWeek.of(it - '0')).collect(Collectors.toSet());
    }
}
