package org.tertulia.listening.words;

import java.time.Instant;
import java.util.List;

/**
 * The words that rise, the most surprising first.
 *
 * @param read how many messages were read, the newest ones
 * @param since when the oldest of them was said: the figures are those from then on
 * @param readBefore how many messages of the time before were read
 * @param comparable whether both are enough to be compared
 */
public record Rising(
        List<Word> words, int read, Instant since, int readBefore, boolean comparable) {

    public Rising {
        words = List.copyOf(words);
    }

    /**
     * A word: folded, as most write it, in how many messages it is, and in how many before it was.
     */
    public record Word(String word, String written, int now, int before) {}
}
