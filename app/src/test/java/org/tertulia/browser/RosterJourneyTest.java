package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Accessible;

/** The roster by click, by key and by drag; then the same week on a phone. */
@ExtendWith(Shared.class)
class RosterJourneyTest {

    private static final LocalDate MONDAY =
            LocalDate.now(ZoneId.of("Europe/Madrid"))
                    .with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @Test
    void aShiftIsAddedByAClickMovedByKeysAndByDrag(Olmo olmo) {
        olmo.channel("plaza", "Plaza de turnos");
        var carla = olmo.member("Carla Turnos", Role.SUPERVISOR, "es");
        var ana = olmo.member("Ana Turnos", Role.AGENT, "es");
        olmo.department("Tienda de turnos", ana);
        try (var person = olmo.desktop("es-ES")) {
            var page = person.signIn(carla.email(), Olmo.PASSWORD, "/shifts");
            page.navigate(person.at("/shifts?week=" + MONDAY));
            cell(page, 0).locator(".shift-add").click();
            assertThat(cell(page, 0).locator(".shift")).containsText("9:00–17:00");
            Accessible.check(page);
            Wide.demandFitting(page);

            Person.alive(page);
            assertThat(page.locator(".shift:focus")).hasCount(1);
            page.keyboard().press("Shift+ArrowRight");
            assertThat(cell(page, 1).locator(".shift")).hasCount(1);
            Person.alive(page);
            assertThat(page.locator(".shift:focus")).hasCount(1);
            page.keyboard().press("ArrowRight");
            page.keyboard().press("n");
            assertThat(cell(page, 2).locator(".shift")).hasCount(1);

            cell(page, 2).locator(".shift").dragTo(cell(page, 4));
            assertThat(cell(page, 4).locator(".shift")).hasCount(1);
            cell(page, 4).locator(".shift").dragTo(cell(page, 1));
            assertThat(page.locator(".notice.bad")).containsText("ya tiene otro turno");
            person.forgive("409");

            page.navigate(person.at("/shifts?week=" + MONDAY));
            page.locator("#f-department")
                    .selectOption(new SelectOption().setLabel("Tienda de turnos"));
            page.locator(".roster-team .button").click();
            assertThat(page.locator("table.roster tbody tr")).hasCount(1);
            assertThat(page.locator("table.roster tbody")).containsText("Ana Turnos");
            assertThat(page.locator("table.roster tbody")).containsText("Tienda de turnos");
            Accessible.check(page);
            Wide.demandFitting(page);

            for (var path :
                    new String[] {
                        "/shifts/coverage?week=" + MONDAY,
                        "/shifts/duty",
                        "/shifts/patterns",
                        "/shifts/swaps",
                        "/shifts/mine",
                        "/shifts/new",
                        "/handover"
                    }) {
                page.navigate(person.at(path));
                Accessible.check(page);
                Wide.demandFitting(page);
            }
        }
        try (var person = olmo.phone("en-GB")) {
            var reader = olmo.member("Rita Turnos", Role.READER, "en");
            var page = person.signIn(reader.email(), Olmo.PASSWORD, "/shifts?week=" + MONDAY);
            assertThat(page.locator("td.shown:visible").first()).isVisible();
            assertThat(page.locator("td:not(.shown):visible")).hasCount(0);
            page.locator(".roster-days a").nth(1).click();
            assertThat(page.locator("td.shown .shift:visible")).hasCount(1);
            for (var path :
                    new String[] {"/shifts?week=" + MONDAY, "/shifts/coverage", "/shifts/duty"}) {
                page.navigate(person.at(path));
                Accessible.check(page);
                Wide.demandFitting(page);
            }
        }
    }

    /** Ana's day, counted from Monday. */
    private static Locator cell(Page page, int day) {
        return page.locator("tr", new Page.LocatorOptions().setHasText("Ana Turnos"))
                .locator("td")
                .nth(day);
    }
}
