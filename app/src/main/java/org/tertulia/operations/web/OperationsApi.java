package org.tertulia.operations.web;

import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.SignedIn;
import org.tertulia.operations.Condition;
import org.tertulia.operations.Overview;
import org.tertulia.operations.Part;
import org.tertulia.operations.Releasing;
import org.tertulia.operations.Surveying;
import org.tertulia.organization.Sight;

/** How the program is, for programs. */
@RestController
@RequestMapping("/api/v1/operations")
class OperationsApi {

    private final Surveying surveying;
    private final Releasing releasing;

    OperationsApi(Surveying surveying, Releasing releasing) {
        this.surveying = surveying;
        this.releasing = releasing;
    }

    @GetMapping
    Answer show(Sight sight) {
        return Answer.of(surveying.survey(sight));
    }

    /** Lets a copy of the database send; nothing happens where nothing was paused. */
    @PostMapping("/publishing")
    Answer release(@AuthenticationPrincipal SignedIn who, Sight sight) {
        releasing.release(who.actor());
        return show(sight);
    }

    /** {@code condition} is {@code well}, {@code care} or {@code trouble}: that of the worst. */
    record Answer(String condition, List<PartJson> parts) {

        static Answer of(Overview overview) {
            return new Answer(
                    word(overview.condition()),
                    overview.parts().stream().map(PartJson::of).toList());
        }
    }

    /** A part by its name, with its figures. */
    record PartJson(String part, String condition, Part figures) {

        static PartJson of(Part part) {
            return new PartJson(
                    part.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                    word(part.condition()),
                    part);
        }
    }

    private static String word(Condition condition) {
        return condition.name().toLowerCase(Locale.ROOT);
    }
}
