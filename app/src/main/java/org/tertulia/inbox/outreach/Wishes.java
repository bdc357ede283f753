package org.tertulia.inbox.outreach;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Author;

/** What people say of being spoken to: rather too often no than once too seldom. */
public final class Wishes {

    /**
     * As people write it of themselves, in their names, in their profiles or with what they say.
     */
    private static final Pattern NOBODY =
            Pattern.compile(
                    "#no_?(bots?|brands?|marcas?|reply|replies|respuestas?)\\b"
                            + "|\\b(no|sin) (bots|marcas|brands)\\b");

    private static final Pattern STOP =
            Pattern.compile(
                    "\\bdej(a|ad|e|en)(me|nos)? (ya )?(de (molestar|escribir|contestar|hablar)|en"
                            + " paz)"
                            + "|\\bdej(adme|ame|enme|eme|adnos|adme ya) (en paz|tranquil)"
                            + "|\\bno (me|nos) (escrib|molest|contest|respond|habl|mand|envi)"
                            + "|\\bno quiero que (me|nos) (escrib|molest|contest|respond|habl)"
                            + "|\\b(para|parad|paren|pare) (ya|de)\\b"
                            + "|\\bleave (me|us) alone\\b"
                            + "|\\b(don'?t|do not|stop) (contact|messag|writ|reply|bother|talk"
                            + "|spam)\\w*"
                            + "|^\\W*(stop|basta|para|baja|unsubscribe)\\W*$"
                            + "|\\bunsubscribe\\b");

    private Wishes() {}

    /** Whether they want to be spoken to by no program, or by no brand. */
    static boolean nobody(Author author, @Nullable String text) {
        return nobody(author.name()) || nobody(author.handle()) || nobody(text);
    }

    /** Whether a name, a text or a profile says so. */
    static boolean nobody(@Nullable String text) {
        return text != null && NOBODY.matcher(folded(text)).find();
    }

    /** Whether somebody asks us to leave them alone. */
    public static boolean stop(String text) {
        return STOP.matcher(folded(text)).find();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
