package org.tertulia.playbook.said.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.said.ApprovedTexts;
import org.tertulia.playbook.said.Exchange;
import org.tertulia.playbook.said.web.ApprovedMessageJson.ApprovedEditionJson;
import org.tertulia.web.Page;

/** All that approved messages ever said, and all of them as a table, for programs. */
@RestController
@RequestMapping("/api/v1/approved-messages")
class ApprovedEditionsApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ApprovedTexts texts;
    private final Exchange exchange;

    ApprovedEditionsApi(ApprovedTexts texts, Exchange exchange) {
        this.texts = texts;
        this.exchange = exchange;
    }

    record ApprovedEditionsJson(List<ApprovedEditionJson> items) {}

    /** Why the rows of a message were left out; {@code line} is where the first of them begins. */
    record LeftOutJson(int line, String handle, String reason, String detail) {}

    /** {@code written} wait for an approval, {@code same} say what is there already. */
    record BroughtJson(int written, int same, List<LeftOutJson> left) {}

    /** The latest first. */
    @GetMapping("/{number:[0-9]{1,9}}/editions")
    ApprovedEditionsJson editions(Sight sight, @PathVariable int number) {
        texts.find(sight, number);
        return new ApprovedEditionsJson(
                texts.editions(sight, number).stream().map(ApprovedMessageJson::of).toList());
    }

    /** A row for each variant. */
    @GetMapping("/export")
    ResponseEntity<String> export(Sight sight) {
        return ResponseEntity.ok().contentType(CSV).body(exchange.export(sight));
    }

    /** The body is such a table; each message of it is taken by itself. */
    @PostMapping(
            path = "/import",
            consumes = {"text/csv", "text/plain"})
    BroughtJson bring(Sight sight, Page page, @RequestBody String table) {
        var brought = exchange.bring(sight, table);
        return new BroughtJson(
                brought.written().size(),
                brought.same(),
                brought.left().stream()
                        .map(
                                it ->
                                        new LeftOutJson(
                                                it.line(),
                                                it.handle(),
                                                it.why().getClass().getSimpleName(),
                                                page.t(it.why())))
                        .toList());
    }
}
