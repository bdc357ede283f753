package org.tertulia.playbook.tree;

import java.util.stream.Collectors;

/**
 * The same thing said in Spanish and in English; empty where it is not said. Lines lose the spaces
 * around them, so that the text form gives back what it was given.
 */
public record Wording(String es, String en) {

    public static final Wording NONE = new Wording("", "");

    public Wording {
        es = tidy(es);
        en = tidy(en);
    }

    public String in(Tongue tongue) {
        return switch (tongue) {
            case ES -> es;
            case EN -> en;
        };
    }

    /** In this language where it is said in it, else in the other one. */
    public String best(Tongue tongue) {
        var wanted = in(tongue);
        return wanted.isEmpty() ? es + en : wanted;
    }

    public boolean isEmpty() {
        return es.isEmpty() && en.isEmpty();
    }

    public Wording with(Tongue tongue, String said) {
        return switch (tongue) {
            case ES -> new Wording(said, en);
            case EN -> new Wording(es, said);
        };
    }

    /** For labels and titles. */
    public Wording onOneLine() {
        return new Wording(line(es), line(en));
    }

    static String line(String said) {
        return said.replace("\0", "").replaceAll("\\s+", " ").strip();
    }

    /** Without what no text may hold, and with one kind of line ends. */
    private static String tidy(String said) {
        return said.replace("\0", "")
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
