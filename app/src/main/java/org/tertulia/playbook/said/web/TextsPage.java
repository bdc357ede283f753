package org.tertulia.playbook.said.web;

import java.net.URLEncoder;
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
import org.tertulia.playbook.Day;
import org.tertulia.playbook.said.Exchange;
import org.tertulia.playbook.said.SaidRefusal;
import org.tertulia.playbook.said.StarterTexts;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.Typed;
import org.tertulia.web.kit.Tab;

/** {@code /playbook/messages}: the approved messages, and what waits for an approval. */
@Controller
@RequestMapping("/playbook/messages")
class TextsPage {

    private final TextRows rows;
    private final Exchange exchange;
    private final StarterTexts starting;
    private final Day day;

    TextsPage(TextRows rows, Exchange exchange, StarterTexts starting, Day day) {
        this.rows = rows;
        this.exchange = exchange;
        this.starting = starting;
        this.day = day;
    }

    @GetMapping
    Html list(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String shelf,
            @RequestParam(defaultValue = "") String q) {
        return html(sight, page, Shelf.of(shelf), q.strip(), List.of(), "", "");
    }

    /** A row for each variant. */
    @GetMapping("/export")
    ResponseEntity<byte[]> export(Sight sight) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("approved-messages.csv")
                                .build()
                                .toString())
                .body(exchange.export(sight).getBytes(StandardCharsets.UTF_8));
    }

    /** What can be taken waits for an approval; of the rest it is said why not, row by row. */
    @PostMapping("/import")
    Object bring(Sight sight, Page page, @RequestParam(defaultValue = "") String text) {
        try {
            var brought = exchange.bring(sight, text);
            var done = brought.written().size();
            return brought.left().isEmpty()
                    ? Redirect.to("/playbook/messages?shelf=waiting")
                            .saying("playbook.said.imported", done, brought.same())
                    : ResponseEntity.unprocessableContent()
                            .body(
                                    html(
                                            sight,
                                            page,
                                            Shelf.WAITING,
                                            "",
                                            brought.left(),
                                            text,
                                            page.t(
                                                    "playbook.said.imported.but",
                                                    done,
                                                    brought.left().size())));
        } catch (Refused refused) {
            return refused(sight, page, text, refused);
        }
    }

    /** Messages to begin with, approved. */
    @PostMapping("/starter")
    Object start(Sight sight, Page page) {
        try {
            return Redirect.to("/playbook/messages")
                    .saying("playbook.said.started", starting.start(sight));
        } catch (Refused refused) {
            return refused(sight, page, "", refused);
        }
    }

    private ResponseEntity<Html> refused(Sight sight, Page page, String file, Refused refused) {
        if (!(refused.refusal() instanceof SaidRefusal refusal)) {
            throw refused;
        }
        return ResponseEntity.status(Asked.status(refusal))
                .body(html(sight, page, Shelf.OFFERED, "", List.of(), file, page.t(refusal)));
    }

    private Html html(
            Sight sight,
            Page page,
            Shelf shelf,
            String words,
            List<Exchange.Left> left,
            String file,
            String refused) {
        var all = rows.all(sight, page);
        var typed = new Typed(words);
        var fitting = all.stream().filter(row -> TextRows.fits(row, typed)).toList();
        var view =
                new TextsView(
                        shelf,
                        words,
                        shelves(page, shelf, words, fitting),
                        on(shelf, fitting),
                        !all.isEmpty(),
                        sight.may(Role.AGENT),
                        sight.may(Role.SUPERVISOR),
                        left,
                        file,
                        refused);
        var titled = page.at(Place.PLAYBOOK).titled(page.t("playbook.said"));
        return out -> JtetextsGenerated.render(out, Html.PLAIN, titled, view);
    }

    private List<Tab> shelves(Page page, Shelf shown, String words, List<TextRow> rows) {
        return Arrays.stream(Shelf.values())
                .map(
                        shelf ->
                                new Tab(
                                        page.t(shelf.key()),
                                        "/playbook/messages?shelf=" + shelf.slug() + also(words),
                                        shelf == shown,
                                        (long) on(shelf, rows).size()))
                .toList();
    }

    private static String also(String words) {
        return words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private List<TextRow> on(Shelf shelf, List<TextRow> rows) {
        var today = day.today();
        return rows.stream().filter(row -> shelf.holds(row.text(), today)).toList();
    }
}
