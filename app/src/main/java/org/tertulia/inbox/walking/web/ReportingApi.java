package org.tertulia.inbox.walking.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.walking.FindingNone;
import org.tertulia.organization.Sight;

/** Situations from conversations, for programs. */
@RestController
class ReportingApi {

    private final FindingNone finding;

    ReportingApi(FindingNone finding) {
        this.finding = finding;
    }

    /** {@code happened} in a line; {@code done} only what the answer does not say. */
    record SituationTyped(@Nullable String happened, @Nullable String done) {}

    /** {@code id} is the number of the situation. */
    record SituationReportedJson(int id, String state) {}

    /** No protocol fits what happened here. */
    @PostMapping("/api/v1/conversations/{number}/situations")
    @ResponseStatus(HttpStatus.CREATED)
    SituationReportedJson report(
            Sight sight, @PathVariable long number, @RequestBody SituationTyped typed) {
        var situation = finding.report(sight, number, typed.happened(), typed.done());
        return new SituationReportedJson(situation.number(), situation.state().slug());
    }
}
