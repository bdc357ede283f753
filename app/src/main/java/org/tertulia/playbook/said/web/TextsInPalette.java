package org.tertulia.playbook.said.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.organization.Sights;
import org.tertulia.playbook.said.ApprovedTexts;
import org.tertulia.playbook.said.Text;
import org.tertulia.web.Page;
import org.tertulia.web.PaletteSource;
import org.tertulia.web.Typed;

/** Approved messages by their titles, and the page that lists them. */
@Component
class TextsInPalette implements PaletteSource {

    private final ApprovedTexts texts;
    private final Sights sights;

    TextsInPalette(ApprovedTexts texts, Sights sights) {
        this.texts = texts;
        this.sights = sights;
    }

    @Override
    public List<Entry> matching(Typed typed, Page page) {
        var who = page.who();
        if (who == null) {
            return List.of();
        }
        var list = new Entry(Kind.PAGE, "quote", page.t("playbook.said"), "", "/playbook/messages");
        return Stream.concat(
                        texts.list(sights.of(who)).stream()
                                .filter(text -> text.retired() == null)
                                .map(TextsInPalette::entry)
                                .filter(entry -> entry.fits(typed))
                                .limit(MOST),
                        Stream.of(list).filter(entry -> entry.fits(typed)))
                .toList();
    }

    private static Entry entry(Text text) {
        return new Entry(Kind.APPROVED, "quote", text.title(), text.handle(), text.path());
    }
}
