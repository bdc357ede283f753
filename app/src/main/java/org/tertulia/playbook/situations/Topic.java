package org.tertulia.playbook.situations;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Intent;
import org.tertulia.language.Judged;
import org.tertulia.language.Kind;
import org.tertulia.language.Stems;
import org.tertulia.language.StopWords;
import org.tertulia.language.Text;
import org.tertulia.messages.Message;

/** What a situation is about: what customers wanted, and the words that say something of it. */
public record Topic(Set<Intent> intents, Set<String> words) {

    private static final int SHORTEST = 3;

    /** So many words in common at least: one says too little. */
    private static final int SHARED = 2;

    /** Of the words of whoever says less, where they want the same. */
    private static final double SAME_INTENT = 0.25;

    private static final double OTHERWISE = 0.5;

    public Topic {
        intents = Set.copyOf(intents);
        words = Set.copyOf(words);
    }

    /** Of what a colleague typed, and what customers said. */
    public static Topic of(@Nullable String happened, Collection<Message> messages) {
        var theirs = messages.stream().filter(it -> !it.ours()).toList();
        var intents = new HashSet<Intent>();
        var words = new HashSet<String>(words(happened, null));
        for (var message : theirs) {
            words.addAll(words(message.text(), message.language()));
            intents.addAll(intents(message));
        }
        return new Topic(intents, words);
    }

    private static List<Intent> intents(Message message) {
        var sense = message.sense();
        return sense == null
                ? List.of()
                : sense.intents().stream().filter(Judged::isSure).map(Judged::what).toList();
    }

    private static Set<String> words(@Nullable String text, @Nullable String language) {
        var tokens = Text.tokens(text == null ? "" : text);
        var stops = StopWords.of(language);
        var stems = Stems.of(language);
        var words = new HashSet<String>();
        for (var i = 0; i < tokens.size(); i++) {
            var says = tokens.kind(i) == Kind.WORD && tokens.length(i) >= SHORTEST;
            if (says && !stops.contains(tokens.text(i))) {
                words.add(tokens.stem(i, stems));
            }
        }
        return words;
    }

    /** Whether the one would be answered by what is written for the other. */
    public boolean like(Topic other) {
        var shared = words.stream().filter(other.words::contains).count();
        var least = Math.min(words.size(), other.words.size());
        var same = intents.stream().anyMatch(other.intents::contains);
        return shared >= SHARED && shared >= least * (same ? SAME_INTENT : OTHERWISE);
    }
}
