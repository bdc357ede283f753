package org.tertulia.playbook.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of protocols, steps and choices: {@code is-customer}. */
public final class Slug {

    private static final Pattern GOOD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MOST = 60;

    private Slug() {}

    public static boolean good(String name) {
        return name.length() <= MOST && GOOD.matcher(name).matches();
    }

    /** Whether it is one, or nothing at all; else a mistake is added. */
    static boolean in(Entry entry, String name, List<Mistake> mistakes) {
        if (name.isEmpty() || good(name)) {
            return true;
        }
        mistakes.add(Mistake.at(entry.line(), "playbook.mistake.name", name));
        return false;
    }

    /** What stands before an arrow, and where it leads; empty where a mistake was added. */
    record Pointed(String before, String target) {}

    static Optional<Pointed> arrow(Entry entry, String text, List<Mistake> mistakes) {
        var at = text.lastIndexOf("->");
        if (at < 0) {
            mistakes.add(Mistake.at(entry.line(), "playbook.mistake.arrow"));
            return Optional.empty();
        }
        var target = text.substring(at + 2).strip();
        return in(entry, target, mistakes)
                ? Optional.of(new Pointed(text.substring(0, at).strip(), target))
                : Optional.empty();
    }
}
