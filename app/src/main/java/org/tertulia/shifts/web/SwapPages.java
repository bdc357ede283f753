package org.tertulia.shifts.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Shift;
import org.tertulia.shifts.Shifts;
import org.tertulia.shifts.ShiftsRefusal;
import org.tertulia.shifts.Swap;
import org.tertulia.shifts.Swapping;
import org.tertulia.shifts.Swaps;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /shifts/swaps}: asked, answered, approved. */
@Controller
@RequestMapping("/shifts/swaps")
class SwapPages {

    private static final int ENDED = 20;
    private static final String HERE = "/shifts/swaps";

    private final Swaps swaps;
    private final Swapping swapping;
    private final Shifts shifts;
    private final Members members;
    private final Asked asked;

    SwapPages(Swaps swaps, Swapping swapping, Shifts shifts, Members members, Asked asked) {
        this.swaps = swaps;
        this.swapping = swapping;
        this.shifts = shifts;
        this.members = members;
        this.asked = asked;
    }

    @GetMapping
    Html show(Sight sight, Page page) {
        return html(sight, page, "");
    }

    /** {@code to} is a handle, {@code inReturn} the number of a shift of theirs, or empty. */
    @PostMapping
    Object ask(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "0") int shift,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable Integer inReturn) {
        return acting(
                sight,
                page,
                () -> {
                    var other =
                            inReturn == null
                                    ? asked.member(sight, to).id()
                                    : shifts.find(sight, inReturn).member();
                    swapping.ask(sight, shift, other, inReturn);
                    return "shifts.swap.asked";
                });
    }

    @PostMapping("/{number:[0-9]{1,9}}/acceptance")
    Object accept(Sight sight, Page page, @PathVariable int number) {
        return acting(
                sight,
                page,
                () -> {
                    swapping.accept(sight, number);
                    return "shifts.swap.accepted";
                });
    }

    @PostMapping("/{number:[0-9]{1,9}}/decline")
    Object decline(Sight sight, Page page, @PathVariable int number) {
        return acting(
                sight,
                page,
                () -> {
                    swapping.decline(sight, number);
                    return "shifts.swap.declined";
                });
    }

    @PostMapping("/{number:[0-9]{1,9}}/withdrawal")
    Object withdraw(Sight sight, Page page, @PathVariable int number) {
        return acting(
                sight,
                page,
                () -> {
                    swapping.withdraw(sight, number);
                    return "shifts.swap.withdrawn";
                });
    }

    @PostMapping("/{number:[0-9]{1,9}}/approval")
    Object approve(Sight sight, Page page, @PathVariable int number) {
        return acting(
                sight,
                page,
                () -> {
                    swapping.approve(sight, number);
                    return "shifts.swap.approved";
                });
    }

    @PostMapping("/{number:[0-9]{1,9}}/rejection")
    Object refuse(Sight sight, Page page, @PathVariable int number) {
        return acting(
                sight,
                page,
                () -> {
                    swapping.refuse(sight, number);
                    return "shifts.swap.refused";
                });
    }

    private Object acting(Sight sight, Page page, Supplier<String> act) {
        try {
            return Redirect.to(HERE).saying(act.get());
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof ShiftsRefusal refusal)) {
                throw refused;
            }
            return ResponseEntity.status(RosterPages.status(refusal))
                    .body(html(sight, page, page.t(refusal)));
        }
    }

    private Html html(Sight sight, Page page, String error) {
        var open = swaps.open(sight);
        var ended = swaps.ended(sight, ENDED);
        var all = Stream.concat(open.stream(), ended.stream()).toList();
        var names = names(all);
        var known = known(sight, all);
        var view =
                new SwapsView(
                        open.stream().map(it -> row(sight, page, it, names, known)).toList(),
                        ended.stream().map(it -> row(sight, page, it, names, known)).toList(),
                        error);
        var titled = page.at(Place.TEAM).titled(page.t("shifts.swaps"));
        return out -> JteswapsGenerated.render(out, Html.PLAIN, titled, view);
    }

    private Map<MemberId, String> names(List<Swap> all) {
        var people = new HashSet<MemberId>();
        for (var swap : all) {
            people.add(swap.from());
            people.add(swap.to());
        }
        return members.names(people);
    }

    private Map<Integer, Shift> known(Sight sight, List<Swap> all) {
        var numbers =
                all.stream()
                        .flatMap(swap -> Stream.of(swap.shift(), swap.inReturn()))
                        .flatMap(Stream::ofNullable)
                        .map(Swap.Side::shift)
                        .toList();
        return shifts.known(sight, numbers).stream()
                .collect(Collectors.toMap(Shift::number, it -> it));
    }

    private static SwapsView.Row row(
            Sight sight,
            Page page,
            Swap swap,
            Map<MemberId, String> names,
            Map<Integer, Shift> known) {
        var me = sight.who().id();
        return new SwapsView.Row(
                swap.number(),
                names.getOrDefault(swap.from(), ""),
                names.getOrDefault(swap.to(), ""),
                words(page, swap.shift(), known),
                words(page, swap.inReturn(), known),
                page.t(key(swap.state())),
                tone(swap.state()),
                swap.state() == Swap.State.ASKED && swap.to().equals(me),
                swap.state().open() && swap.from().equals(me),
                swap.state() == Swap.State.ACCEPTED && sight.may(Role.SUPERVISOR));
    }

    private static String words(Page page, Swap.@Nullable Side side, Map<Integer, Shift> known) {
        if (side == null) {
            return "";
        }
        var shift = known.get(side.shift());
        return shift == null
                ? page.t("shifts.swap.gone")
                : Week.day(page, shift.span().date()) + ", " + Times.own(shift.span());
    }

    private static String key(Swap.State state) {
        return switch (state) {
            case ASKED -> "shifts.swap.state.asked";
            case ACCEPTED -> "shifts.swap.state.accepted";
            case DECLINED -> "shifts.swap.state.declined";
            case WITHDRAWN -> "shifts.swap.state.withdrawn";
            case APPROVED -> "shifts.swap.state.approved";
            case REFUSED -> "shifts.swap.state.refused";
            case LAPSED -> "shifts.swap.state.lapsed";
        };
    }

    private static String tone(Swap.State state) {
        return switch (state) {
            case ASKED, ACCEPTED -> "due";
            case APPROVED -> "good";
            case DECLINED, WITHDRAWN, REFUSED, LAPSED -> "";
        };
    }
}
