package org.tertulia.inbox.routing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.routing.Queueing;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.routing.RoutingRefusal;
import org.tertulia.inbox.routing.Sharing;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Department;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.kit.Option;

/** {@code /queues}: where conversations wait, and whose that is. */
@Controller
@RequestMapping("/queues")
class QueuePages {

    private final Queues queues;
    private final Queueing queueing;
    private final QueueReading reading;
    private final Brands brands;
    private final Departments departments;

    QueuePages(
            Queues queues,
            Queueing queueing,
            QueueReading reading,
            Brands brands,
            Departments departments) {
        this.queues = queues;
        this.queueing = queueing;
        this.reading = reading;
        this.brands = brands;
        this.departments = departments;
    }

    @GetMapping
    Html list(Sight sight, Page page) {
        var seen = brands.list(sight);
        var called = seen.stream().collect(Collectors.toMap(Brand::id, Brand::name));
        var owners =
                departments.all(sight).stream()
                        .collect(Collectors.toMap(Department::id, each -> each));
        var rows =
                queues.all(sight).stream()
                        .map(
                                queue ->
                                        new QueuesView.Row(
                                                queue,
                                                called.getOrDefault(queue.brand(), ""),
                                                queue.department() == null
                                                        ? null
                                                        : owners.get(queue.department())))
                        .toList();
        var view = new QueuesView(rows, seen.size() > 1);
        var titled = page.at(Place.INBOX).titled(page.t("inbox.queues"));
        return out -> JtequeuesGenerated.render(out, Html.PLAIN, titled, view);
    }

    @GetMapping("/new")
    Html begin(Sight sight, Page page) {
        var first = brands.list(sight).stream().findFirst().map(Brand::number).orElse(0);
        return html(
                sight,
                page,
                new QueueAsked(0, first, "", 0, Sharing.HAND.word(), null, false, false, 0),
                "");
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    Html edit(Sight sight, Page page, @PathVariable int number) {
        return html(sight, page, reading.asked(sight, queues.find(sight, number)), "");
    }

    /** Without a number it adds one. */
    @PostMapping({"", "/{number:[0-9]{1,9}}"})
    Object save(
            Sight sight,
            Page page,
            @PathVariable(required = false) @Nullable Integer number,
            @RequestParam(defaultValue = "0") int brand,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int department,
            @RequestParam(defaultValue = "") String sharing,
            @RequestParam(required = false) @Nullable Integer most,
            @RequestParam(defaultValue = "false") boolean spoken,
            @RequestParam(defaultValue = "false") boolean leads,
            @RequestParam(defaultValue = "0") int version) {
        var asked =
                new QueueAsked(
                        number == null ? 0 : number,
                        brand,
                        name,
                        department,
                        sharing,
                        most,
                        spoken,
                        leads,
                        version);
        try {
            var queue = reading.queue(sight, asked);
            if (number == null) {
                queueing.add(sight, queue);
            } else {
                queueing.change(sight, queue);
            }
            return Redirect.to("/queues").saying("inbox.queue.saved");
        } catch (Refused refused) {
            var changed = refused.refusal() instanceof RoutingRefusal.QueueChanged;
            var known = changed ? asked.with(queues.find(sight, asked.number()).version()) : asked;
            return ResponseEntity.status(
                            changed ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(html(sight, page, known, page.t(refused.refusal())));
        }
    }

    @PostMapping("/{number:[0-9]{1,9}}/closure")
    Redirect close(Sight sight, @PathVariable int number) {
        queueing.close(sight, number);
        return Redirect.to("/queues").saying("inbox.queue.closed");
    }

    @PostMapping("/{number:[0-9]{1,9}}/reopening")
    Redirect reopen(Sight sight, @PathVariable int number) {
        queueing.reopen(sight, number);
        return Redirect.to("/queues/" + number).saying("inbox.queue.reopened");
    }

    private Html html(Sight sight, Page page, QueueAsked form, String error) {
        var there = form.number() == 0 ? null : queues.find(sight, form.number());
        var view =
                new QueueView(
                        form,
                        there,
                        brands.list(sight).stream()
                                .map(it -> new Option(String.valueOf(it.number()), it.name()))
                                .toList(),
                        departments(sight, page, form),
                        Arrays.stream(Sharing.values())
                                .map(it -> new Option(it.word(), sharing(page, it)))
                                .toList(),
                        error);
        var titled =
                page.at(Place.INBOX)
                        .titled(there == null ? page.t("inbox.queue.new") : there.name());
        return out -> JtequeueGenerated.render(out, Html.PLAIN, titled, view);
    }

    private List<Option> departments(Sight sight, Page page, QueueAsked form) {
        var all = new ArrayList<Option>();
        all.add(new Option("0", page.t("inbox.queue.everybody")));
        departments.all(sight).stream()
                .filter(each -> !each.closed() || each.number() == form.department())
                .forEach(each -> all.add(new Option(String.valueOf(each.number()), each.name())));
        return all;
    }

    static String sharing(Page page, Sharing sharing) {
        return switch (sharing) {
            case HAND -> page.t("inbox.queue.sharing.hand");
            case FEWEST -> page.t("inbox.queue.sharing.fewest");
        };
    }
}
