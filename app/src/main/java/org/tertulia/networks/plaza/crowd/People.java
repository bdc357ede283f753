package org.tertulia.networks.plaza.crowd;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Everybody who may come to a square. */
public final class People {

    private static final List<Persona> ALL = all();

    private People() {}

    public static Persona of(int number) {
        return ALL.get(number);
    }

    static int count() {
        return ALL.size();
    }

    private static List<Persona> all() {
        var lines =
                Sentences.lines("people.txt").stream()
                        .map(line -> line.split("\\s*\\|\\s*"))
                        .toList();
        return IntStream.range(0, lines.size())
                .mapToObj(number -> persona(number, lines.get(number)))
                .toList();
    }

    private static Persona persona(int number, String[] parts) {
        return new Persona(
                number,
                parts[0],
                Variety.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                Temper.valueOf(parts[2].toUpperCase(Locale.ROOT)));
    }
}
