package org.tertulia.playbook.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tertulia.language.Intent;
import org.tertulia.language.Urgency;

/** What of a message a clause asks for. */
public enum Aspect {
    CHANNEL("playbook.aspect.channel", 6, List.of()),
    NETWORK("playbook.aspect.network", 2, List.of()),
    KIND("playbook.aspect.kind", 2, List.of("post", "comment", "direct", "review", "reaction")),
    LANGUAGE("playbook.aspect.language", 1, List.of()),
    INTENT("playbook.aspect.intent", 4, Arrays.stream(Intent.values()).map(Intent::word).toList()),
    SENTIMENT("playbook.aspect.sentiment", 2, List.of("negative", "neutral", "positive")),
    URGENCY(
            "playbook.aspect.urgency",
            8,
            Arrays.stream(Urgency.values()).map(Urgency::word).toList()),
    WORDS("playbook.aspect.words", 8, List.of());

    private final String key;
    private final int weight;
    private final List<String> closed;

    Aspect(String key, int weight, List<String> closed) {
        this.key = key;
        this.weight = weight;
        this.closed = closed;
    }

    /** The key of its name. */
    public String key() {
        return key;
    }

    /** How much it says that a clause asks for it: words and urgency most. */
    int weight() {
        return weight;
    }

    /** All that it can be; empty where that is no closed list. */
    public List<String> closed() {
        return closed;
    }

    /** As the text form names it: {@code intent}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Aspect> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** Which of the wanted values the message has; empty where none, or where it is not known. */
    Optional<String> found(Facts facts, List<String> wanted) {
        return switch (this) {
            case CHANNEL -> same(Stream.ofNullable(facts.channel()), wanted);
            case NETWORK -> same(Stream.ofNullable(facts.network()), wanted);
            case KIND -> same(Stream.ofNullable(facts.kind()), wanted);
            case LANGUAGE -> same(Stream.ofNullable(facts.language()), wanted);
            case INTENT -> same(facts.intents().stream(), wanted);
            case SENTIMENT -> same(Stream.ofNullable(facts.sentiment()), wanted);
            case URGENCY -> same(Stream.ofNullable(facts.urgency()), wanted);
            case WORDS -> Spelling.firstIn(facts.text(), wanted);
        };
    }

    /** Whether anything is known of it. */
    boolean known(Facts facts) {
        return switch (this) {
            case CHANNEL -> facts.channel() != null;
            case NETWORK -> facts.network() != null;
            case KIND -> facts.kind() != null;
            case LANGUAGE -> facts.language() != null;
            case INTENT -> !facts.intents().isEmpty();
            case SENTIMENT -> facts.sentiment() != null;
            case URGENCY -> facts.urgency() != null;
            case WORDS -> !facts.text().isBlank();
        };
    }

    private static Optional<String> same(Stream<String> had, List<String> wanted) {
        var known = had.map(Spelling::folded).collect(Collectors.toSet());
        return wanted.stream().filter(it -> known.contains(Spelling.folded(it))).findFirst();
    }
}
