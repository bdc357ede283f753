package org.tertulia.bulletin;

import static org.tertulia.bulletin.db.Tables.INSIGHT;
import static org.tertulia.bulletin.db.Tables.SOURCE;
import static org.tertulia.messages.read.Tables.MESSAGE;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.tertulia.organization.Sight;

/** Words in insights; accents and capitals make no difference. */
final class Finding {

    private static final String ACCENTED = "áàâäãåéèêëíìîïóòôöõúùûüñç";
    private static final String PLAIN = "aaaaaaeeeeiiiiooooouuuunc";

    private Finding() {}

    /**
     * Each word stands in the title, in the idea, or in a message that the person sees; where no
     * word was typed, nothing is found.
     */
    static Condition of(Sight sight, String typed) {
        var number = typed.startsWith("#") ? typed.substring(1) : typed;
        if (number.matches("[0-9]{1,9}")) {
            return INSIGHT.NUMBER.eq(Integer.valueOf(number));
        }
        var words = words(typed);
        if (words.isEmpty()) {
            return DSL.falseCondition();
        }
        var all = new ArrayList<Condition>();
        for (var word : words) {
            all.add(
                    in(INSIGHT.TITLE, word)
                            .or(in(INSIGHT.IDEA, word))
                            .or(
                                    DSL.exists(
                                            DSL.selectOne()
                                                    .from(SOURCE)
                                                    .join(MESSAGE)
                                                    .on(MESSAGE.ID.eq(SOURCE.MESSAGE_ID))
                                                    .where(SOURCE.INSIGHT_NUMBER.eq(INSIGHT.NUMBER))
                                                    .and(MESSAGE.BRAND_ID.in(sight.brandIds()))
                                                    .and(in(MESSAGE.TEXT, word)))));
        }
        return DSL.and(all);
    }

    private static List<String> words(String typed) {
        var folded =
                Normalizer.normalize(typed.replace("\0", ""), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(12)
                .toList();
    }

    private static Condition in(Field<String> text, String word) {
        var folded = DSL.translate(DSL.lower(text), DSL.inline(ACCENTED), DSL.inline(PLAIN));
        return folded.contains(word);
    }
}
