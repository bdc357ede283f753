package org.tertulia.operations.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tertulia.kernel.Role;
import org.tertulia.web.Demo.Guise;

/** The people who work for Olmo. */
enum Colleague {
    OLGA("Olga", Role.OWNER),
    CARLA("Carla", Role.SUPERVISOR),
    ANA("Ana", Role.AGENT),
    BEA("Bea", Role.AGENT),
    RITA("Rita", Role.READER);

    /** No secret: whoever reaches a demonstration may try it. */
    static final String PASSWORD = "una mesa de olmo";

    private final String person;
    private final Role role;

    Colleague(String person, Role role) {
        this.person = person;
        this.role = role;
    }

    String person() {
        return person;
    }

    Role role() {
        return role;
    }

    String email() {
        return person.toLowerCase(Locale.ROOT) + "@olmo.example";
    }

    static List<Guise> guises() {
        return Arrays.stream(values())
                .map(one -> new Guise(one.person, one.email(), one.role))
                .toList();
    }
}
