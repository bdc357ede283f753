package org.tertulia.listening.words;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tertulia.language.Kind;
import org.tertulia.language.StopWords;
import org.tertulia.language.Text;
import org.tertulia.messages.Wordings.Wording;

/** What a text may be about. */
final class TopicWords {

    private static final int SHORTEST = 3;

    private TopicWords() {}

    /** Its words and hashtags, folded, each with how it was written. */
    static Map<String, String> of(Wording wording) {
        var tokens = Text.tokens(wording.text());
        var stops = StopWords.of(wording.language());
        var words = new LinkedHashMap<String, String>();
        int hashtag = -1;
        for (int i = 0; i < tokens.size(); i++) {
            var kind = tokens.kind(i);
            if (kind == Kind.HASHTAG) {
                hashtag = tokens.position(i);
            }
            // The words inside a hashtag are not said beside it.
            var said = kind == Kind.HASHTAG || kind == Kind.WORD && tokens.position(i) != hashtag;
            if (said && tokens.length(i) >= SHORTEST) {
                var word = tokens.text(i);
                if (!stops.contains(word)) {
                    words.putIfAbsent(
                            word,
                            wording.text()
                                    .substring(tokens.start(i), tokens.end(i))
                                    .toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }
}
