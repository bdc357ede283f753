package org.tertulia.inbox.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.web.AtOnce.Act;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;

/** One thing done with all the rows that were chosen, and what came of each. */
@Controller
class SelectionController {

    private final AtOnce atOnce;
    private final Members members;
    private final Clock clock;

    SelectionController(AtOnce atOnce, Members members, Clock clock) {
        this.atOnce = atOnce;
        this.members = members;
        this.clock = clock;
    }

    /**
     * {@code act} is {@code claim}, {@code release} or {@code give} (to the colleague of the handle
     * {@code give}); else {@code as} says how they are closed, {@code to} to which queue they are
     * moved, {@code until} or {@code at} until when they are put off. A script sends some at a
     * time: {@code done} and {@code undone} are how many were before, and were not.
     */
    @PostMapping("/inbox/selection")
    Html act(
            Page page,
            Sight sight,
            @RequestParam(defaultValue = "") List<Long> number,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(defaultValue = "") String give,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "0") int done,
            @RequestParam(defaultValue = "0") int undone,
            @RequestParam Map<String, String> query) {
        var filter = Filter.of(query, Tab.WAITING);
        var what =
                act.equals("give")
                        ? new Act.Give(AtOnce.colleague(members, sight, give))
                        : what(page, act, as, to, until + at);
        var came = new Came(atOnce.act(sight, number, what), done, undone);
        if (page.partial()) {
            return out -> JteselectedGenerated.render(out, Html.PLAIN, page, filter, came);
        }
        var titled = page.at(Place.INBOX).titled(page.t("inbox.title"));
        return out -> JteselectionGenerated.render(out, Html.PLAIN, titled, filter, came);
    }

    /** What came of these, and how many there were before. */
    record Came(List<AtOnce.Result> results, int doneBefore, int undoneBefore) {

        List<AtOnce.Result> done() {
            return results.stream().filter(AtOnce.Result::done).toList();
        }

        List<AtOnce.Result> undone() {
            return results.stream().filter(result -> !result.done()).toList();
        }

        int allDone() {
            return doneBefore + done().size();
        }

        int allUndone() {
            return undoneBefore + undone().size();
        }
    }

    private Act what(Page page, String act, String as, int to, String until) {
        if (act.equals("claim")) {
            return new Act.Claim();
        }
        if (act.equals("release")) {
            return new Act.Release();
        }
        if (!as.isEmpty()) {
            return new Act.Close(ClosureController.outcome(as, ""));
        }
        if (to > 0) {
            return new Act.Move(to);
        }
        if (until.isEmpty()) {
            throw new Refused(new InboxRefusal.NoSuchAct());
        }
        return new Act.Snooze(Later.read(until, clock.instant(), page.zone()));
    }
}
