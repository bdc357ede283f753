package org.tertulia.inbox.handover;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.tasks.Tasks;
import org.tertulia.inbox.tasks.web.TaskViews;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.kit.Option;

/** {@code /handover}: what one holds at the end of a shift, and to whom it passes. */
@Controller
@RequestMapping("/handover")
class HandoverPages {

    private static final int TASKS = 10;

    private final Endings endings;
    private final Passing passing;
    private final Members members;
    private final Tasks tasks;
    private final TaskViews views;

    HandoverPages(Endings endings, Passing passing, Members members, Tasks tasks, TaskViews views) {
        this.endings = endings;
        this.passing = passing;
        this.members = members;
        this.tasks = tasks;
        this.views = views;
    }

    @GetMapping
    Html show(Sight sight, Page page) {
        return html(sight, page, HandoverView.Form.EMPTY);
    }

    /** {@code way} is {@code colleague} with {@code to}, a handle, or {@code all}. */
    @PostMapping
    Object pass(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") Set<Long> conversations,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String note) {
        try {
            var colleague = way.equals("all") ? null : colleague(sight, to);
            var passed = passing.pass(sight, conversations, colleague, note);
            return said(passed, colleague);
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof InboxRefusal refusal)) {
                throw refused;
            }
            var form = new HandoverView.Form(false, conversations, to, note, page.t(refusal));
            return ResponseEntity.unprocessableContent().body(html(sight, page, form));
        }
    }

    private Member colleague(Sight sight, String handle) {
        return members.find(handle.strip(), sight)
                .orElseThrow(() -> new Refused(new InboxRefusal.ColleagueMissing()));
    }

    private static Redirect said(Passing.Passed passed, @Nullable Member colleague) {
        var back = Redirect.to("/handover");
        if (passed.conversations() == 0) {
            return passed.noted()
                    ? back.saying("inbox.handover.noted")
                    : back.warning("inbox.handover.nothing");
        }
        return colleague == null
                ? back.saying("inbox.handover.returned", passed.conversations())
                : back.saying("inbox.handover.handed", passed.conversations(), colleague.name());
    }

    private Html html(Sight sight, Page page, HandoverView.Form form) {
        var ending = endings.of(sight, page.now());
        var view =
                new HandoverView(
                        ending,
                        ending.next().stream().map(each -> option(page, each)).toList(),
                        views.of(sight, tasks.mine(sight, TASKS)),
                        form);
        var titled = page.at(Place.INBOX).titled(page.t("inbox.handover"));
        return out -> JtehandoverGenerated.render(out, Html.PLAIN, titled, view);
    }

    private static Option option(Page page, Successor each) {
        var name = each.member().name();
        var label =
                switch (each.when()) {
                    case ON -> name + ", " + page.t("inbox.handover.on");
                    case NEXT -> name + ", " + page.t("inbox.handover.from", from(page, each));
                    case OFF -> page.t("inbox.handover.off", name);
                    case ANY -> name;
                };
        return new Option(each.member().handle(), label);
    }

    private static String from(Page page, Successor each) {
        return page.time(Objects.requireNonNull(each.begins()));
    }
}
