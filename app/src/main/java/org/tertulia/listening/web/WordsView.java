package org.tertulia.listening.web;

import java.util.List;
import org.tertulia.listening.words.Rising;

/**
 * The words that rise; {@code read} messages of the time were read, {@code readBefore} of the time
 * before it.
 */
public record WordsView(List<Word> words, int read, int readBefore, boolean comparable) {

    static final WordsView NONE = new WordsView(List.of(), 0, 0, false);

    /** A word and the address of the messages that say it. */
    public record Word(String written, int now, int before, String href) {}

    /** {@code asked} are the messages in which they rise. */
    public static WordsView of(Rising rising, Asked asked, String path) {
        return new WordsView(
                rising.words().stream()
                        .map(
                                word ->
                                        new Word(
                                                word.written(),
                                                word.now(),
                                                word.before(),
                                                asked.saying(word.word()).url(path)))
                        .toList(),
                rising.read(),
                rising.readBefore(),
                rising.comparable());
    }
}
