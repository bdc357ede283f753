package org.tertulia.playbook.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tertulia.playbook.tree.Condition;
import org.tertulia.playbook.tree.Tongue;
import org.tertulia.playbook.tree.Wording;

/** What stands before the first step, as it is read. */
final class Heading {

    private static final Set<String> ONCE = Set.of("title es", "title en", "about es", "about en");

    private final List<Mistake> mistakes;
    private final Map<String, String> said = new HashMap<>();
    private final List<Condition> applies = new ArrayList<>();
    private final Set<Tongue> tongues = EnumSet.noneOf(Tongue.class);
    private String handle = "";

    Heading(List<Mistake> mistakes) {
        this.mistakes = mistakes;
    }

    void take(Entry entry) {
        switch (entry.word()) {
            case "protocol" -> named(entry);
            case "applies" ->
                    Conditions.read(entry.line(), entry.rest(), mistakes).ifPresent(applies::add);
            case "languages" -> languages(entry);
            default -> {
                if (!ONCE.contains(entry.word())) {
                    mistaken(entry, "playbook.mistake.not-in-head", entry.word());
                } else if (said.putIfAbsent(entry.word(), entry.rest()) != null) {
                    mistaken(entry, "playbook.mistake.twice", entry.word());
                }
            }
        }
    }

    private void named(Entry entry) {
        if (!handle.isEmpty()) {
            mistaken(entry, "playbook.mistake.twice", "protocol");
        } else if (Slug.good(entry.rest())) {
            handle = entry.rest();
        } else {
            mistaken(entry, "playbook.mistake.name", entry.rest());
        }
    }

    private void languages(Entry entry) {
        if (!tongues.isEmpty()) {
            mistaken(entry, "playbook.mistake.twice", "languages");
        }
        for (var code : entry.rest().split(",", -1)) {
            Tongue.of(code.strip())
                    .ifPresentOrElse(
                            tongues::add,
                            () -> mistaken(entry, "playbook.mistake.language", code.strip()));
        }
    }

    String handle() {
        return handle;
    }

    Set<Tongue> tongues() {
        return tongues.isEmpty() ? EnumSet.allOf(Tongue.class) : tongues;
    }

    Wording title() {
        return wording("title");
    }

    Wording about() {
        return wording("about");
    }

    List<Condition> applies() {
        return applies;
    }

    private Wording wording(String what) {
        return new Wording(
                said.getOrDefault(what + " es", ""), said.getOrDefault(what + " en", ""));
    }

    private void mistaken(Entry entry, String key, String... arguments) {
        mistakes.add(Mistake.at(entry.line(), key, arguments));
    }
}
