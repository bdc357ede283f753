package org.tertulia.audit.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.audit.Attesting;
import org.tertulia.audit.Reading;
import org.tertulia.audit.Verification;
import org.tertulia.kernel.SignedIn;
import org.tertulia.web.Paging;

/** The record of what was done, for programs. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditApi {

    private final Reading reading;
    private final Attesting attesting;

    AuditApi(Reading reading, Attesting attesting) {
        this.reading = reading;
        this.attesting = attesting;
    }

    @GetMapping
    Reading.Page list(
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(defaultValue = "50") int limit) {
        return reading.page(Paging.after(after), actor, type, subject, Paging.size(limit));
    }

    /** Recomputes the whole chain now. */
    @PostMapping("/verification")
    VerificationJson verify(@AuthenticationPrincipal SignedIn who) {
        return VerificationJson.of(attesting.verify(who.actor()));
    }

    /** {@code firstBad} is the number of the first row that does not fit, null when intact. */
    record VerificationJson(
            boolean intact, long entries, @Nullable Long firstBad, @Nullable String reason) {

        static VerificationJson of(Verification found) {
            var broken = found.firstBreak();
            return broken == null
                    ? new VerificationJson(true, found.entries(), null, null)
                    : new VerificationJson(
                            false,
                            found.entries(),
                            broken.n(),
                            broken.reason().name().toLowerCase(Locale.ROOT));
        }
    }
}
