package org.tertulia.playbook.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Importing;
import org.tertulia.playbook.PlaybookRefusal;
import org.tertulia.playbook.Starting;
import org.tertulia.playbook.VersionState;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.kit.Tab;

/** {@code /playbook}: the protocols, what waits for a review, and what is to be read. */
@Controller
@RequestMapping("/playbook")
class PlaybookPage {

    private final ProtocolRows rows;
    private final Importing importing;
    private final Starting starting;

    PlaybookPage(ProtocolRows rows, Importing importing, Starting starting) {
        this.rows = rows;
        this.importing = importing;
        this.starting = starting;
    }

    @GetMapping
    Html list(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String shelf,
            @RequestParam(defaultValue = "") String q) {
        return html(sight, page, Shelf.of(shelf), q.strip(), "");
    }

    /** What is in force, as one text; what is being written where nothing of it is. */
    @GetMapping("/export")
    ResponseEntity<byte[]> export(Sight sight) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("manual.txt").build().toString())
                .body(importing.export(sight).getBytes(StandardCharsets.UTF_8));
    }

    /** Each protocol of the text becomes a draft. */
    @PostMapping("/import")
    Object bring(Sight sight, Page page, @RequestParam(defaultValue = "") String text) {
        try {
            var brought = importing.bring(sight, text);
            var open = brought.open();
            return open.isEmpty()
                    ? Redirect.to("/playbook").saying("playbook.imported", brought.drafts().size())
                    : Redirect.to("/playbook")
                            .warning(
                                    "playbook.imported.but",
                                    brought.drafts().size(),
                                    String.join(", ", open));
        } catch (Refused refused) {
            return refused(sight, page, refused);
        }
    }

    /** The manual to begin with, in force from today. */
    @PostMapping("/starter")
    Object start(Sight sight, Page page) {
        try {
            return Redirect.to("/playbook").saying("playbook.started", starting.start(sight));
        } catch (Refused refused) {
            return refused(sight, page, refused);
        }
    }

    private ResponseEntity<Html> refused(Sight sight, Page page, Refused refused) {
        if (!(refused.refusal() instanceof PlaybookRefusal refusal)) {
            throw refused;
        }
        return ResponseEntity.status(Given.status(refusal))
                .body(html(sight, page, Shelf.ALL, "", page.t(refusal)));
    }

    private Html html(Sight sight, Page page, Shelf shelf, String words, String refused) {
        var all = rows.all(sight, page);
        var sought = Folded.words(words);
        var fitting = all.stream().filter(row -> ProtocolRows.fits(row, sought)).toList();
        var view =
                new ProtocolsView(
                        shelf,
                        words,
                        shelves(page, shelf, fitting),
                        fitting.stream().filter(row -> on(shelf, row)).toList(),
                        !all.isEmpty(),
                        sight.may(Role.AGENT),
                        sight.may(Role.SUPERVISOR),
                        refused);
        var titled = page.at(Place.PLAYBOOK).titled(page.t("playbook.title"));
        return out -> JteprotocolsGenerated.render(out, Html.PLAIN, titled, view);
    }

    private static List<Tab> shelves(Page page, Shelf shown, List<ProtocolRow> rows) {
        return Arrays.stream(Shelf.values())
                .map(
                        shelf ->
                                new Tab(
                                        page.t(shelf.key()),
                                        "/playbook?shelf=" + shelf.slug(),
                                        shelf == shown,
                                        rows.stream().filter(row -> on(shelf, row)).count()))
                .toList();
    }

    private static boolean on(Shelf shelf, ProtocolRow row) {
        return switch (shelf) {
            case ALL -> true;
            case REVIEW -> isProposed(row);
            case READ -> row.toRead();
        };
    }

    private static boolean isProposed(ProtocolRow row) {
        var open = row.protocol().open();
        return open != null && open.state() == VersionState.PROPOSED;
    }
}
