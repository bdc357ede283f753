package org.tertulia.playbook.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Acknowledging;
import org.tertulia.playbook.Drafting;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.Reviewing;
import org.tertulia.playbook.web.ProtocolJson.ProtocolVersionJson;
import org.tertulia.web.Page;

/** What else becomes of a version, for programs: given back, thrown away, read, or retired. */
@RestController
@RequestMapping("/api/v1/protocols/{number:[0-9]{1,9}}")
class ProtocolFatesApi {

    private final Protocols protocols;
    private final Drafting drafting;
    private final Reviewing reviewing;
    private final Acknowledging acknowledging;

    ProtocolFatesApi(
            Protocols protocols,
            Drafting drafting,
            Reviewing reviewing,
            Acknowledging acknowledging) {
        this.protocols = protocols;
        this.drafting = drafting;
        this.reviewing = reviewing;
        this.acknowledging = acknowledging;
    }

    record ProtocolReturned(@Nullable Integer revision, @Nullable String words) {}

    /** {@code from} is a day, null for today. */
    record ProtocolRetired(@Nullable String from, @Nullable String words) {}

    record ProtocolRead(@Nullable Integer version) {}

    /** What is proposed is a draft again. */
    @PostMapping("/return")
    ProtocolVersionJson giveBack(
            Sight sight, Page page, @PathVariable int number, @RequestBody ProtocolReturned asked) {
        protocols.find(sight, number);
        var revision = Given.revision(asked.revision());
        return ProtocolVersionJson.of(
                page, reviewing.giveBack(sight, number, revision, asked.words()));
    }

    /** What is being written is thrown away; it can still be read. */
    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(
            Sight sight,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer revision) {
        protocols.find(sight, number);
        drafting.drop(sight, number, Given.revision(revision));
    }

    /** From a day on it is followed no more. */
    @PostMapping("/retirement")
    ProtocolVersionJson retire(
            Sight sight, Page page, @PathVariable int number, @RequestBody ProtocolRetired asked) {
        protocols.find(sight, number);
        return ProtocolVersionJson.of(
                page, reviewing.retire(sight, number, Given.day(asked.from()), asked.words()));
    }

    /** Whose token it is has read that version, or what is to be read now. */
    @PostMapping("/acknowledgements")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(Sight sight, @PathVariable int number, @RequestBody ProtocolRead asked) {
        var protocol = protocols.find(sight, number);
        var version = asked.version();
        acknowledging.acknowledge(
                sight,
                number,
                version != null ? version : protocol.toRead().map(it -> it.n()).orElse(0));
    }
}
