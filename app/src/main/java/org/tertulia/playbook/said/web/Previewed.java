package org.tertulia.playbook.said.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tertulia.playbook.said.Draft;
import org.tertulia.playbook.said.Field;
import org.tertulia.playbook.said.Size;
import org.tertulia.playbook.said.Template;
import org.tertulia.playbook.said.Tone;
import org.tertulia.web.Page;

/** A variant as it would be said in a made-up conversation, and what is wrong with it. */
record Previewed(String label, String language, String text, int length, List<String> wrongs) {

    static List<Previewed> of(Page page, List<Draft.Typed> variants) {
        return variants.stream()
                .filter(it -> !it.text().isBlank())
                .map(it -> of(page, it))
                .toList();
    }

    private static Previewed of(Page page, Draft.Typed typed) {
        var template = Template.of(typed.text().replace("\r\n", "\n").strip());
        var text = template.fill(sample(page));
        return new Previewed(
                label(page, typed.language(), typed.size(), typed.tone()),
                typed.language(),
                text,
                text.codePointCount(0, text.length()),
                template.wrongs().stream().map(it -> wrong(page, it)).toList());
    }

    static String label(Page page, String language, String size, String tone) {
        return page.t(
                "playbook.said.variant",
                language(page, language),
                Size.of(size).map(it -> page.t(it.key())).orElse(size),
                Tone.of(tone).map(it -> page.t(it.key())).orElse(tone));
    }

    static String language(Page page, String code) {
        return Locale.of(code.length() == 2 ? code : "").getDisplayLanguage(page.locale());
    }

    private static String wrong(Page page, Template.Wrong wrong) {
        return wrong.unknown()
                ? page.t(
                        "playbook.said.wrong.field",
                        wrong.line(),
                        wrong.column(),
                        wrong.about(),
                        String.join(", ", Field.words()))
                : page.t("playbook.said.wrong.brace", wrong.line(), wrong.column(), wrong.about());
    }

    private static Map<Field, String> sample(Page page) {
        var known = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            known.put(field, page.t("playbook.said.sample." + field.word()));
        }
        var who = page.who();
        if (who != null) {
            known.put(Field.AGENT_NAME, who.name());
        }
        known.put(Field.BRAND, page.company());
        return known;
    }
}
