package org.tertulia.messages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tertulia.messages.StreamEntry.What;
import org.tertulia.networks.Media;

/** One version of a message, as far as another is told from it; without text once erased. */
record Form(int n, What what, Instant at, @Nullable String text, List<Media> media) {

    /** The network's time decides which form stands; of two at one time, the one heard last. */
    static final Comparator<Form> ORDER = Comparator.comparing(Form::at).thenComparing(Form::n);

    /**
     * Whether both say the same. What follows the path of a picture's address is not compared:
     * networks sign addresses anew each time they are asked.
     */
    boolean says(String otherText, List<Media> otherMedia) {
        if (!otherText.equals(text) || media.size() != otherMedia.size()) {
            return false;
        }
        for (int i = 0; i < media.size(); i++) {
            if (!same(media.get(i), otherMedia.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Media one, Media other) {
        return one.kind() == other.kind()
                && Objects.equals(one.alt(), other.alt())
                && address(one.url()).equals(address(other.url()));
    }

    private static String address(String url) {
        var query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
