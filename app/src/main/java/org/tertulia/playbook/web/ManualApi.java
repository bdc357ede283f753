package org.tertulia.playbook.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Importing;
import org.tertulia.playbook.InForce;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.text.Printing;
import org.tertulia.playbook.web.ProtocolJson.ProtocolTitleJson;
import org.tertulia.playbook.web.ProtocolJson.ProtocolVersionJson;
import org.tertulia.web.Page;

/** The manual of a day, and protocols taken in and given out together, for programs. */
@RestController
@RequestMapping("/api/v1/protocols")
class ManualApi {

    private final Protocols protocols;
    private final ManualViews views;
    private final Importing importing;

    ManualApi(Protocols protocols, ManualViews views, Importing importing) {
        this.protocols = protocols;
        this.views = views;
        this.importing = importing;
    }

    record ProtocolManualItemJson(
            int id,
            String handle,
            ProtocolTitleJson title,
            int version,
            LocalDate from,
            String text) {}

    /** By handle. */
    record ProtocolManualJson(LocalDate on, List<ProtocolManualItemJson> items) {
        ProtocolManualJson {
            items = List.copyOf(items);
        }
    }

    record ProtocolsText(@Nullable String text) {}

    /**
     * What came of a text: new drafts, the handles of those of which a version is being written
     * (untouched), and how many say what is in force.
     */
    record ProtocolsBroughtJson(List<ProtocolVersionJson> drafts, List<String> open, int same) {
        ProtocolsBroughtJson {
            drafts = List.copyOf(drafts);
            open = List.copyOf(open);
        }
    }

    /** What is, was or will be in force on a day, else today. */
    @GetMapping("/manual")
    ProtocolManualJson manual(Sight sight, @RequestParam(defaultValue = "") String on) {
        var given = Given.day(on);
        var day = given == null ? views.today() : given;
        return new ProtocolManualJson(
                day, protocols.inForce(sight, day).stream().map(ManualApi::json).toList());
    }

    private static ProtocolManualItemJson json(InForce held) {
        var tree = held.tree();
        return new ProtocolManualItemJson(
                held.number(),
                tree.handle(),
                new ProtocolTitleJson(tree.title().es(), tree.title().en()),
                held.version(),
                held.since(),
                Printing.text(tree));
    }

    /** What is in force, as one text; what is being written where nothing of it is. */
    @GetMapping(path = "/export", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String export(Sight sight) {
        return importing.export(sight);
    }

    /** Each protocol of the text becomes a draft. */
    @PostMapping("/import")
    ProtocolsBroughtJson bring(Sight sight, Page page, @RequestBody ProtocolsText asked) {
        var brought = importing.bring(sight, asked.text() == null ? "" : asked.text());
        return new ProtocolsBroughtJson(
                brought.drafts().stream().map(it -> ProtocolVersionJson.of(page, it)).toList(),
                brought.open(),
                brought.same());
    }
}
