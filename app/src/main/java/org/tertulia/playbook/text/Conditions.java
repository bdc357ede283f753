package org.tertulia.playbook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tertulia.playbook.tree.Aspect;
import org.tertulia.playbook.tree.Clause;
import org.tertulia.playbook.tree.Condition;

/** Reads and prints {@code intent is complaint, question and kind is not direct}. */
final class Conditions {

    private static final Pattern TOKEN = Pattern.compile("\"((?:[^\"]|\"\")*)\"|,|[^\\s,\"]+|\"");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_*#@./-]+");

    private final int line;
    private final List<Mistake> mistakes;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private Conditions(int line, List<Mistake> mistakes) {
        this.line = line;
        this.mistakes = mistakes;
    }

    /** Empty where a mistake was added. */
    static Optional<Condition> read(int line, String text, List<Mistake> mistakes) {
        var reading = new Conditions(line, mistakes);
        TOKEN.matcher(text).results().forEach(found -> reading.tokens.add(found.group()));
        var before = mistakes.size();
        var clauses = reading.clauses();
        return mistakes.size() > before || clauses.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition(clauses));
    }

    private List<Clause> clauses() {
        var clauses = new ArrayList<Clause>();
        do {
            var aspect = aspect();
            if (aspect.isEmpty()) {
                return List.of();
            }
            var not = next("not");
            clauses.add(new Clause(aspect.get(), not, values(aspect.get())));
        } while (next("and"));
        if (at < tokens.size()) {
            mistaken("playbook.mistake.condition", tokens.get(at));
        }
        return clauses;
    }

    private Optional<Aspect> aspect() {
        var word = at < tokens.size() ? tokens.get(at++) : "";
        var aspect = Aspect.of(word);
        if (aspect.isEmpty()) {
            mistaken("playbook.mistake.aspect", word, names());
        } else if (!next("is")) {
            mistaken("playbook.mistake.is", word);
            return Optional.empty();
        }
        return aspect;
    }

    private List<String> values(Aspect aspect) {
        var values = new ArrayList<String>();
        do {
            var value = value();
            if (value.isBlank()) {
                mistaken("playbook.mistake.value", aspect.word());
                return values;
            }
            if (!aspect.closed().isEmpty() && !aspect.closed().contains(value)) {
                mistaken(
                        "playbook.mistake.value-unknown",
                        aspect.word(),
                        value,
                        String.join(", ", aspect.closed()));
            }
            values.add(value);
        } while (next(","));
        return values;
    }

    /** One in quotes, or all plain words up to a comma or {@code and}. */
    private String value() {
        if (at < tokens.size() && tokens.get(at).length() > 1 && tokens.get(at).startsWith("\"")) {
            var quoted = tokens.get(at++);
            return quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"");
        }
        var words = new ArrayList<String>();
        while (at < tokens.size() && isPlain(tokens.get(at))) {
            words.add(tokens.get(at++));
        }
        return String.join(" ", words);
    }

    private static boolean isPlain(String token) {
        return !token.equals(",") && !token.equals("and") && !token.startsWith("\"");
    }

    private boolean next(String word) {
        var there = at < tokens.size() && tokens.get(at).equals(word);
        at += there ? 1 : 0;
        return there;
    }

    private void mistaken(String key, String... arguments) {
        mistakes.add(Mistake.at(line, key, arguments));
    }

    private static String names() {
        return List.of(Aspect.values()).stream()
                .map(Aspect::word)
                .collect(Collectors.joining(", "));
    }

    static String print(Condition condition) {
        return condition.clauses().stream()
                .map(Conditions::print)
                .collect(Collectors.joining(" and "));
    }

    private static String print(Clause clause) {
        return clause.aspect().word()
                + (clause.not() ? " is not " : " is ")
                + clause.values().stream()
                        .map(Conditions::printed)
                        .collect(Collectors.joining(", "));
    }

    /** In quotes where it would else be read as something different. */
    private static String printed(String value) {
        var plain = PLAIN.matcher(value).matches() && !value.equals("and") && !value.equals("not");
        return plain && !value.contains("->") ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
