package org.tertulia.playbook.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Drafting;
import org.tertulia.playbook.Proposing;
import org.tertulia.playbook.Protocol;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.Reviewing;
import org.tertulia.playbook.web.ProtocolJson.ProtocolDraftJson;
import org.tertulia.playbook.web.ProtocolJson.ProtocolTitleJson;
import org.tertulia.playbook.web.ProtocolJson.ProtocolVersionJson;
import org.tertulia.playbook.web.ProtocolJson.ProtocolsJson;
import org.tertulia.web.Page;

/** Protocols, for programs. */
@RestController
@RequestMapping("/api/v1/protocols")
class ProtocolsApi {

    private final Protocols protocols;
    private final ProtocolViews views;
    private final Drafting drafting;
    private final Proposing proposing;
    private final Reviewing reviewing;

    ProtocolsApi(
            Protocols protocols,
            ProtocolViews views,
            Drafting drafting,
            Proposing proposing,
            Reviewing reviewing) {
        this.protocols = protocols;
        this.views = views;
        this.drafting = drafting;
        this.proposing = proposing;
        this.reviewing = reviewing;
    }

    record ProtocolWritten(@Nullable Integer revision, @Nullable String text) {}

    record ProtocolProposed(@Nullable Integer revision, @Nullable String why) {}

    /** {@code from} is a day, null for today. */
    record ProtocolApproved(
            @Nullable Integer revision, @Nullable String from, @Nullable String words) {}

    @GetMapping
    ProtocolsJson list(Sight sight) {
        return new ProtocolsJson(protocols.list(sight).stream().map(ProtocolsApi::json).toList());
    }

    /** A new protocol, by the name in its text. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProtocolVersionJson create(Sight sight, Page page, @RequestBody ProtocolWritten asked) {
        return ProtocolVersionJson.of(
                page, drafting.create(sight, asked.text() == null ? "" : asked.text()));
    }

    /** The version in force, or the one asked for. */
    @GetMapping("/{number:[0-9]{1,9}}")
    ProtocolVersionJson show(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version) {
        return ProtocolVersionJson.of(
                page, views.version(sight, protocols.find(sight, number), version));
    }

    /** Without a revision a new version begins; with one that draft is changed. */
    @PutMapping("/{number:[0-9]{1,9}}/draft")
    ProtocolVersionJson write(
            Sight sight, Page page, @PathVariable int number, @RequestBody ProtocolWritten asked) {
        protocols.find(sight, number);
        var text = asked.text() == null ? "" : asked.text();
        var revision = asked.revision();
        return ProtocolVersionJson.of(
                page,
                revision == null
                        ? drafting.begin(sight, number, text)
                        : drafting.save(sight, number, revision, text));
    }

    @PostMapping("/{number:[0-9]{1,9}}/proposal")
    ProtocolVersionJson propose(
            Sight sight, Page page, @PathVariable int number, @RequestBody ProtocolProposed asked) {
        protocols.find(sight, number);
        var revision = Given.revision(asked.revision());
        return ProtocolVersionJson.of(
                page, proposing.propose(sight, number, revision, asked.why()));
    }

    /** Puts what is proposed in force. */
    @PostMapping("/{number:[0-9]{1,9}}/approval")
    ProtocolVersionJson approve(
            Sight sight, Page page, @PathVariable int number, @RequestBody ProtocolApproved asked) {
        protocols.find(sight, number);
        var revision = Given.revision(asked.revision());
        return ProtocolVersionJson.of(
                page,
                reviewing.approve(sight, number, revision, Given.day(asked.from()), asked.words()));
    }

    private static ProtocolJson json(Protocol protocol) {
        var current = protocol.current();
        var open = protocol.open();
        var shown = protocol.shown();
        var tree = shown == null ? null : shown.reading().tree();
        return new ProtocolJson(
                protocol.number(),
                protocol.handle(),
                tree == null ? null : new ProtocolTitleJson(tree.title().es(), tree.title().en()),
                current == null ? null : current.n(),
                current == null ? null : current.from(),
                open == null
                        ? null
                        : new ProtocolDraftJson(open.n(), open.state().slug(), open.revision()));
    }
}
