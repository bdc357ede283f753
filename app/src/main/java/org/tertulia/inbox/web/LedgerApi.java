package org.tertulia.inbox.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.organization.Sight;

/** The ledger of “always answer”, for programs. */
@RestController
@RequestMapping("/api/v1/ledger")
class LedgerApi {

    private final Ledger ledger;

    LedgerApi(Ledger ledger) {
        this.ledger = ledger;
    }

    /** So many conversations; {@code list} is the page that has just those. */
    record FigureJson(String what, int count, String list) {

        static FigureJson of(Ledger.Figure figure) {
            return new FigureJson(figure.what(), figure.count(), figure.list());
        }

        static List<FigureJson> of(List<Ledger.Figure> figures) {
            return figures.stream().map(FigureJson::of).toList();
        }
    }

    /**
     * {@code onUs} waits for us, however long it has: {@code unheld}, {@code held}, {@code
     * snoozed}; of these, {@code late} are beyond their promise. Of the days that were asked for:
     * {@code onThem} has our answer, {@code ended} is closed with one, {@code answered} within the
     * promise or {@code late}; {@code unneeded} is closed without one, by its reason. These add up
     * to {@code all}, without {@code late}; {@code share} of a hundred have our answer or need
     * none. {@code named} is what names us where we only listen, by where it stands: {@code
     * waiting} (however long), {@code taken}, {@code alone}, {@code gone}, or why it is not worth
     * it.
     */
    record LedgerJson(
            int days,
            int all,
            int share,
            List<FigureJson> onUs,
            FigureJson late,
            List<FigureJson> onThem,
            List<FigureJson> ended,
            List<FigureJson> unneeded,
            List<FigureJson> named) {}

    /** {@code days} is 1 to 31; today, as the reader's clock has it, is the last of them. */
    @GetMapping
    LedgerJson ledger(Sight sight, @RequestParam(defaultValue = "7") int days) {
        var balance = ledger.of(sight, Math.clamp(days, 1, Ledger.MOST));
        return new LedgerJson(
                balance.days(),
                balance.all(),
                balance.share(),
                FigureJson.of(List.of(balance.unheld(), balance.held(), balance.snoozed())),
                FigureJson.of(balance.late()),
                FigureJson.of(balance.onThem()),
                FigureJson.of(balance.ended()),
                FigureJson.of(balance.unneeded()),
                FigureJson.of(balance.named()));
    }
}
