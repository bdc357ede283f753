package org.tertulia.shifts.reaching.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.reaching.Call;
import org.tertulia.shifts.reaching.Calling;
import org.tertulia.shifts.reaching.Calls;
import org.tertulia.shifts.reaching.ReachingRefusal;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /calls}: what could not wait, who was called, and who sees to it. */
@Controller
@RequestMapping("/calls")
class CallPages {

    private static final int SHOWN = 50;

    private final Calls calls;
    private final Calling calling;
    private final Members members;

    CallPages(Calls calls, Calling calling, Members members) {
        this.calls = calls;
        this.calling = calling;
        this.members = members;
    }

    @GetMapping
    Html list(Sight sight, Page page, @RequestParam(defaultValue = "0") int before) {
        var all = calls.list(sight, before, SHOWN + 1);
        var shown = all.subList(0, Math.min(SHOWN, all.size()));
        var names =
                members.names(
                        shown.stream().map(CallPages::ender).filter(Objects::nonNull).toList());
        var rows = shown.stream().map(call -> row(page, call, names)).toList();
        var next = all.size() > SHOWN ? "/calls?before=" + shown.getLast().number() : null;
        var titled = page.at(Place.TEAM).titled(page.t("shifts.reaching.calls"));
        var view = new CallsView(rows, next);
        return out -> JtecallsGenerated.render(out, Html.PLAIN, titled, view);
    }

    private static CallsView.Row row(Page page, Call call, Map<MemberId, String> names) {
        return new CallsView.Row(
                call.number(),
                sentence(page, call),
                Words.occasion(page, call.occasion()),
                call.begunAt(),
                Words.state(page, call.state()),
                Words.tone(call.state()),
                name(names, ender(call)));
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    Html show(Sight sight, Page page, @PathVariable int number) {
        return html(sight, page, number, "");
    }

    @PostMapping("/{number:[0-9]{1,9}}/acknowledgement")
    Object acknowledge(Sight sight, Page page, @PathVariable int number) {
        try {
            calling.acknowledge(sight, number);
            return Redirect.to("/calls/" + number).saying("shifts.reaching.call.yours");
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof ReachingRefusal refusal)) {
                throw refused;
            }
            return ResponseEntity.status(status(refusal))
                    .body(html(sight, page, number, page.t(refusal)));
        }
    }

    static int status(Refusal refusal) {
        return refusal instanceof Refusal.Unfit ? 422 : 409;
    }

    private Html html(Sight sight, Page page, int number, String error) {
        var call = calls.find(sight, number);
        var called = calls.called(call);
        var names =
                members.names(
                        Stream.concat(
                                        called.stream().map(Call.Called::member),
                                        Stream.ofNullable(ender(call)))
                                .toList());
        var nextAt = call.nextAt();
        var view =
                new CallView(
                        call,
                        sentence(page, call),
                        Words.occasion(page, call.occasion()),
                        Words.state(page, call.state()),
                        Words.tone(call.state()),
                        name(names, ender(call)),
                        rows(called, names),
                        nextAt == null ? null : Words.moment(page, nextAt),
                        error);
        var titled = page.at(Place.TEAM).titled(page.t("shifts.reaching.call.number", number));
        return out -> JtecallGenerated.render(out, Html.PLAIN, titled, view);
    }

    private static List<CallView.Row> rows(List<Call.Called> called, Map<MemberId, String> names) {
        return called.stream()
                .map(
                        each ->
                                new CallView.Row(
                                        each.member().toString(),
                                        name(names, each.member()),
                                        each.step() + 1,
                                        each.at()))
                .toList();
    }

    private static String sentence(Page page, Call call) {
        return page.t(call.key(), call.args().toArray());
    }

    private static @Nullable MemberId ender(Call call) {
        var end = call.end();
        return end == null ? null : end.by();
    }

    private static String name(Map<MemberId, String> names, @Nullable MemberId who) {
        return who == null ? "" : names.getOrDefault(who, "");
    }
}
