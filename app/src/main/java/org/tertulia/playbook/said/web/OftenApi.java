package org.tertulia.playbook.said.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.said.SaidOften;
import org.tertulia.playbook.said.SaidOften.Often;

/** What is typed by hand again and again, for programs. */
@RestController
class OftenApi {

    private final SaidOften saidOften;

    OftenApi(SaidOften saidOften) {
        this.saidOften = saidOften;
    }

    /** {@code message} is the answer that said it last. */
    record SaidOftenJson(
            String text, @Nullable String language, int times, String message, Instant last) {

        static SaidOftenJson of(Often often) {
            return new SaidOftenJson(
                    often.text(),
                    often.language(),
                    often.times(),
                    often.message().toString(),
                    often.last());
        }
    }

    record SaidOftenListJson(List<SaidOftenJson> items) {}

    /** In the last 30 days, three times or more, apart from names and numbers. */
    @GetMapping("/api/v1/approved-messages/said-often")
    SaidOftenListJson list(Sight sight) {
        return new SaidOftenListJson(
                saidOften.often(sight).stream().map(SaidOftenJson::of).toList());
    }
}
