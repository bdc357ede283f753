package org.tertulia.networks.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.networks.hearing.Quarantine;
import org.tertulia.networks.hearing.Quarantined;
import org.tertulia.networks.hearing.Retrying;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** The quarantine on the screen. */
@Controller
@RequestMapping("/operations/quarantine")
class QuarantinePages {

    private static final int SHOWN = 50;
    private static final int RETRIED_AT_ONCE = 500;

    private final Quarantine quarantine;
    private final Retrying retrying;

    QuarantinePages(Quarantine quarantine, Retrying retrying) {
        this.quarantine = quarantine;
        this.retrying = retrying;
    }

    @GetMapping
    Html list(
            Sight sight,
            Page page,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(defaultValue = "false") boolean resolved) {
        var from = after == null ? Integer.MAX_VALUE : after;
        var found = quarantine.list(sight, from, SHOWN + 1, resolved);
        var entries = found.stream().limit(SHOWN).toList();
        var next =
                found.size() > SHOWN
                        ? "/operations/quarantine?resolved=%s&after=%d"
                                .formatted(resolved, entries.getLast().number())
                        : null;
        var view = new QuarantineView(entries, resolved, quarantine.open(sight), next);
        var titled = page.at(Place.OPERATIONS).titled(page.t("networks.quarantine.title"));
        return out -> JtequarantineGenerated.render(out, Html.PLAIN, titled, view);
    }

    @GetMapping("/{number}")
    Html show(Sight sight, Page page, @PathVariable int number) {
        var entry = quarantine.find(sight, number);
        var bytes = quarantine.bytes(sight, number);
        var view =
                new QuarantinedView(
                        entry,
                        bytes == null ? null : HexDump.text(bytes),
                        bytes == null ? null : HexDump.hex(bytes));
        var titled = page.at(Place.OPERATIONS).titled(page.t("networks.quarantine.one", number));
        return out -> JtequarantinedGenerated.render(out, Html.PLAIN, titled, view);
    }

    @PostMapping("/{number}/retry")
    Redirect retry(Sight sight, @PathVariable int number) {
        var back = Redirect.to("/operations/quarantine/" + number);
        return retrying.retry(sight, number)
                ? back.saying("networks.quarantine.read")
                : back.warning("networks.quarantine.still");
    }

    /** Those that wait, the oldest last; at most five hundred at a time. */
    @PostMapping("/retry")
    Redirect retryAll(Sight sight) {
        var waiting = quarantine.list(sight, Integer.MAX_VALUE, RETRIED_AT_ONCE, false);
        var left = waiting.stream().filter(entry -> entry.bytes() != null).toList();
        var read = left.reversed().stream().filter(entry -> again(sight, entry)).count();
        var back = Redirect.to("/operations/quarantine");
        return read == left.size()
                ? back.saying("networks.quarantine.readAll", read)
                : back.warning("networks.quarantine.readSome", read, left.size() - read);
    }

    private boolean again(Sight sight, Quarantined entry) {
        return retrying.retry(sight, entry.number());
    }
}
