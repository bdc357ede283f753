package org.tertulia.playbook.said;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.files.Attached;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Visible;
import org.tertulia.language.Intent;
import org.tertulia.language.Languages;
import org.tertulia.organization.DepartmentId;

/** Makes of what was typed what an edition says, or refuses it with the place of what is wrong. */
final class Sound {

    static final int MOST_TITLE = 120;
    static final int MOST_TEXT = 5_000;
    static final int MOST_VARIANTS = 40;
    static final int MOST_TAGS = 12;
    static final int MOST_TAG = 40;

    private Sound() {}

    static Content content(
            Draft draft, @Nullable DepartmentId department, List<Attached> files, LocalDate today) {
        return new Content(
                title(draft.title()),
                department,
                tags(draft.tags()),
                intents(draft.intents()),
                expires(draft.expires(), today),
                variants(draft.variants()),
                files);
    }

    private static String title(String typed) {
        var title = line(typed);
        if (!Visible.in(title) || title.length() > MOST_TITLE) {
            throw new Refused(new SaidRefusal.TitleUnfit(MOST_TITLE));
        }
        return title;
    }

    private static List<String> tags(List<String> typed) {
        var tags = new ArrayList<String>();
        for (var each : typed) {
            var tag = line(each).replaceFirst("^#", "");
            if (tag.length() > MOST_TAG) {
                throw new Refused(new SaidRefusal.TagsUnfit(MOST_TAGS, MOST_TAG));
            }
            if (Visible.in(tag) && !tags.contains(tag)) {
                tags.add(tag);
            }
        }
        if (tags.size() > MOST_TAGS) {
            throw new Refused(new SaidRefusal.TagsUnfit(MOST_TAGS, MOST_TAG));
        }
        return tags;
    }

    private static Set<String> intents(List<String> typed) {
        var intents = new HashSet<String>();
        for (var each : typed) {
            var word = line(each);
            if (word.isEmpty()) {
                continue;
            }
            for (var known : Intent.values()) {
                if (known.word().equals(word)) {
                    intents.add(word);
                }
            }
            if (!intents.contains(word)) {
                throw new Refused(new SaidRefusal.IntentUnfit(beginning(word)));
            }
        }
        return intents;
    }

    private static @Nullable LocalDate expires(@Nullable LocalDate typed, LocalDate today) {
        if (typed != null && (!typed.isAfter(today) || typed.getYear() > 9_999)) {
            throw new Refused(new SaidRefusal.ExpiryOver());
        }
        return typed;
    }

    private static List<Variant> variants(List<Draft.Typed> typed) {
        if (typed.isEmpty()) {
            throw new Refused(new SaidRefusal.VariantMissing());
        }
        if (typed.size() > MOST_VARIANTS) {
            throw new Refused(new SaidRefusal.VariantsTooMany(MOST_VARIANTS));
        }
        var variants = new ArrayList<Variant>();
        for (var each : typed) {
            var variant = variant(each, variants.size() + 1);
            if (variants.stream().anyMatch(variant::rivals)) {
                throw new Refused(new SaidRefusal.VariantTwice(variants.size() + 1));
            }
            variants.add(variant);
        }
        return variants;
    }

    private static Variant variant(Draft.Typed typed, int which) {
        var language = line(typed.language());
        if (!Languages.CODES.contains(language)) {
            throw new Refused(
                    new SaidRefusal.LanguageUnfit(
                            beginning(language), String.join(", ", Languages.CODES)));
        }
        var size =
                Size.of(line(typed.size()))
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new SaidRefusal.SizeUnfit(
                                                        beginning(typed.size()))));
        var tone =
                Tone.of(line(typed.tone()))
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new SaidRefusal.ToneUnfit(
                                                        beginning(typed.tone()))));
        var text = clean(typed.text()).strip();
        if (!Visible.in(text) || text.length() > MOST_TEXT) {
            throw new Refused(new SaidRefusal.VariantLengthUnfit(which, MOST_TEXT));
        }
        Template.of(text).wrongs().stream().findFirst().ifPresent(it -> refuse(it, which));
        return new Variant(language, size, tone, text);
    }

    private static void refuse(Template.Wrong wrong, int which) {
        throw new Refused(
                wrong.unknown()
                        ? new SaidRefusal.FieldUnknown(
                                which,
                                wrong.line(),
                                wrong.column(),
                                beginning(wrong.about()),
                                String.join(", ", Field.words()))
                        : new SaidRefusal.BraceLoose(which, wrong.line(), wrong.column()));
    }

    /** On one line, without what no text may hold. */
    static String line(String typed) {
        return clean(typed).replaceAll("\\s+", " ").strip();
    }

    static String clean(String typed) {
        return typed.codePoints()
                .filter(point -> point != 0)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    static String beginning(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
