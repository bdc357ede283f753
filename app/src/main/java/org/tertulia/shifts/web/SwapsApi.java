package org.tertulia.shifts.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Member;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Swap;
import org.tertulia.shifts.Swapping;
import org.tertulia.shifts.Swaps;

/** Swaps of shifts, for programs: one's own, and all of them for who supervises. */
@RestController
@RequestMapping("/api/v1/shifts/swaps")
class SwapsApi {

    private static final int MOST = 100;

    private final Swaps swaps;
    private final Swapping swapping;
    private final ShiftJsons jsons;
    private final Asked asked;

    SwapsApi(Swaps swaps, Swapping swapping, ShiftJsons jsons, Asked asked) {
        this.swaps = swaps;
        this.swapping = swapping;
        this.jsons = jsons;
        this.asked = asked;
    }

    record SwapsJson(List<SwapJson> items) {}

    /**
     * {@code from} gives {@code shift} to {@code to}, both handles, for {@code inReturn} or for
     * nothing; {@code state} is {@code asked}, {@code accepted}, {@code declined}, {@code
     * withdrawn}, {@code approved}, {@code refused} or {@code lapsed}.
     */
    record SwapJson(
            int id,
            String from,
            int shift,
            String to,
            @Nullable Integer inReturn,
            String state,
            Instant askedAt) {}

    /** {@code shift} is one's own, {@code to} a handle, {@code inReturn} a shift of theirs. */
    record SwapWanted(int shift, @Nullable String to, @Nullable Integer inReturn) {}

    /** Those that wait for somebody, the oldest first; else the ended ones, the latest first. */
    @GetMapping
    SwapsJson list(Sight sight, @RequestParam(defaultValue = "false") boolean ended) {
        var people = jsons.people(sight);
        return new SwapsJson(
                (ended ? swaps.ended(sight, MOST) : swaps.open(sight))
                        .stream().map(each -> json(each, people)).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SwapJson ask(Sight sight, @RequestBody SwapWanted wanted) {
        var to = asked.member(sight, wanted.to()).id();
        return json(
                swapping.ask(sight, wanted.shift(), to, wanted.inReturn()), jsons.people(sight));
    }

    @PostMapping("/{number:[0-9]{1,9}}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(Sight sight, @PathVariable int number) {
        swapping.accept(sight, number);
    }

    @PostMapping("/{number:[0-9]{1,9}}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(Sight sight, @PathVariable int number) {
        swapping.decline(sight, number);
    }

    @PostMapping("/{number:[0-9]{1,9}}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Sight sight, @PathVariable int number) {
        swapping.withdraw(sight, number);
    }

    @PostMapping("/{number:[0-9]{1,9}}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(Sight sight, @PathVariable int number) {
        swapping.approve(sight, number);
    }

    @PostMapping("/{number:[0-9]{1,9}}/rejection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(Sight sight, @PathVariable int number) {
        swapping.refuse(sight, number);
    }

    private static SwapJson json(Swap swap, Map<MemberId, Member> people) {
        var inReturn = swap.inReturn();
        return new SwapJson(
                swap.number(),
                ShiftJsons.handle(people, swap.from()),
                swap.shift().shift(),
                ShiftJsons.handle(people, swap.to()),
                inReturn == null ? null : inReturn.shift(),
                swap.state().name().toLowerCase(Locale.ROOT),
                swap.askedAt());
    }
}
