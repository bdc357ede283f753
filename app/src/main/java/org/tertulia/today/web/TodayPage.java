package org.tertulia.today.web;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tertulia.approvals.Deciders;
import org.tertulia.inbox.tasks.Tasks;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Sight;
import org.tertulia.today.Agenda;
import org.tertulia.today.FirstSteps;
import org.tertulia.today.Welcoming;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /today}: where the day begins. */
@Controller
@RequestMapping("/today")
class TodayPage {

    /** The first ones to do; the inbox has them all. */
    private static final int DUE = 8;

    private static final int TROUBLED = 5;

    private final Agenda agenda;
    private final Welcoming welcoming;
    private final Surroundings surroundings;
    private final Talks talks;
    private final Guard guard;
    private final Deciders deciders;
    private final Tasks tasks;

    TodayPage(
            Agenda agenda,
            Welcoming welcoming,
            Surroundings surroundings,
            Talks talks,
            Guard guard,
            Deciders deciders,
            Tasks tasks) {
        this.agenda = agenda;
        this.welcoming = welcoming;
        this.surroundings = surroundings;
        this.talks = talks;
        this.guard = guard;
        this.deciders = deciders;
        this.tasks = tasks;
    }

    @GetMapping
    Html show(Sight sight, Page page) {
        var due = agenda.due(sight, DUE);
        var troubled = agenda.troubled(sight, TROUBLED);
        var asked = !due.isEmpty() || !troubled.isEmpty();
        var view =
                new TodayView(
                        agenda.load(sight),
                        guard.of(sight, page),
                        due,
                        troubled,
                        deciders.waitingFor(sight).size(),
                        tasks.load(sight, page.now()),
                        surroundings.heard(sight),
                        surroundings.ailing(sight),
                        surroundings.rounds(sight),
                        sight.may(Role.SUPERVISOR) ? surroundings.team(sight, page) : null,
                        asked ? null : talks.of(sight, page),
                        surroundings.alerts(sight),
                        surroundings.listening(sight),
                        firstSteps(sight, page).orElse(null));
        var day = DateTimeFormatter.ofPattern(page.t("today.date"), page.locale());
        var title = page.t("today.title", day.format(page.now().atZone(page.zone())));
        var titled = page.at(Place.TODAY).titled(title);
        return out -> JtetodayGenerated.render(out, Html.PLAIN, titled, view);
    }

    private Optional<FirstSteps> firstSteps(Sight sight, Page page) {
        var demo = page.demo();
        return demo == null ? welcoming.company(sight) : welcoming.own(sight, demo.since());
    }

    /** The reader has seen enough of the first steps. */
    @PostMapping("/first-steps/dismissal")
    Redirect dismiss(Sight sight) {
        welcoming.dismiss(sight);
        return Redirect.to("/today");
    }
}
