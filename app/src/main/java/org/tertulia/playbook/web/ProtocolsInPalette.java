package org.tertulia.playbook.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.organization.Sights;
import org.tertulia.playbook.Protocol;
import org.tertulia.playbook.Protocols;
import org.tertulia.web.Page;
import org.tertulia.web.PaletteSource;
import org.tertulia.web.Typed;

/** Protocols by their titles, and the pages of the playbook. */
@Component
class ProtocolsInPalette implements PaletteSource {

    private final Protocols protocols;
    private final Sights sights;

    ProtocolsInPalette(Protocols protocols, Sights sights) {
        this.protocols = protocols;
        this.sights = sights;
    }

    @Override
    public List<Entry> matching(Typed typed, Page page) {
        var who = page.who();
        if (who == null) {
            return List.of();
        }
        var telling = Telling.to(page);
        var all = protocols.list(sights.of(who)).stream().map(it -> entry(telling, it));
        return Stream.concat(
                        all.filter(entry -> entry.fits(typed)).limit(MOST),
                        Stream.of(
                                        page(page.t("playbook.title"), "/playbook"),
                                        page(page.t("playbook.manual"), "/playbook/manual"),
                                        page(page.t("playbook.situations"), "/playbook/situations"),
                                        page(page.t("playbook.use.title"), "/playbook/use"))
                                .filter(entry -> entry.fits(typed)))
                .toList();
    }

    private static Entry entry(Telling telling, Protocol protocol) {
        return new Entry(
                Kind.PROTOCOL,
                "book",
                Titles.of(telling, protocol),
                protocol.handle(),
                protocol.path());
    }

    private static Entry page(String label, String url) {
        return new Entry(Kind.PAGE, "book", label, "", url);
    }
}
