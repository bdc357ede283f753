package org.tertulia.shifts.reaching.web;

import java.util.List;
import org.tertulia.web.kit.Option;

/** The chains of the reader's brands, and whom each would call now. */
record ChainsView(List<Row> rows, List<Option> people, int most) {

    /** A brand's; {@code steps} are as typed, with room for one more. */
    record Row(
            int brand,
            String name,
            List<For> occasions,
            List<ChainAsked.Typed> steps,
            int version,
            List<Turn> plan,
            String error) {

        boolean calls() {
            return occasions.stream().anyMatch(For::on);
        }
    }

    /** What a brand may call for. */
    record For(String word, String label, boolean on) {}

    /** A step of the plan: when, whom it means, and who that is now. */
    record Turn(String when, String step, List<Person> people) {}

    record Person(String id, String name) {}
}
