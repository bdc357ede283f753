package org.tertulia.operations.web;

import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.operations.Condition;
import org.tertulia.operations.Overview;
import org.tertulia.operations.Part;
import org.tertulia.operations.Surveying;
import org.tertulia.organization.Sight;

/** How the program is, for programs. */
@RestController
@RequestMapping("/api/v1/operations")
class OperationsApi {

    private final Surveying surveying;

    OperationsApi(Surveying surveying) {
        this.surveying = surveying;
    }

    @GetMapping
    Answer show(Sight sight) {
        return Answer.of(surveying.survey(sight));
    }

    /** {@code condition} is {@code well}, {@code care} or {@code trouble}: that of the worst. */
    record Answer(String condition, List<Item> parts) {

        static Answer of(Overview overview) {
            return new Answer(
                    word(overview.condition()), overview.parts().stream().map(Item::of).toList());
        }
    }

    /** A part by its name, with its figures. */
    record Item(String part, String condition, Part figures) {

        static Item of(Part part) {
            return new Item(
                    part.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                    word(part.condition()),
                    part);
        }
    }

    private static String word(Condition condition) {
        return condition.name().toLowerCase(Locale.ROOT);
    }
}
