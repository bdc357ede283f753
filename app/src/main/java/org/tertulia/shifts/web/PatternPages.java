package org.tertulia.shifts.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Cover;
import org.tertulia.shifts.Pattern;
import org.tertulia.shifts.Patterns;
import org.tertulia.shifts.Repeating;
import org.tertulia.shifts.ShiftsRefusal;
import org.tertulia.shifts.Span;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /shifts/patterns}: the shifts that come back by themselves. */
@Controller
@RequestMapping("/shifts/patterns")
class PatternPages {

    private static final int NINE = 9 * 60;
    private static final int FIVE = 17 * 60;
    private static final Set<Integer> WORKING = Set.of(1, 2, 3, 4, 5);

    private final Patterns patterns;
    private final Repeating repeating;
    private final Members members;
    private final CoverWords covers;
    private final ShiftForms forms;
    private final Asked asked;

    PatternPages(
            Patterns patterns,
            Repeating repeating,
            Members members,
            CoverWords covers,
            ShiftForms forms,
            Asked asked) {
        this.patterns = patterns;
        this.repeating = repeating;
        this.members = members;
        this.covers = covers;
        this.forms = forms;
        this.asked = asked;
    }

    @GetMapping
    Html show(Sight sight, Page page) {
        var today = LocalDate.ofInstant(page.now(), page.zone());
        var span = new Span(today, NINE, FIVE, page.zone());
        var form = forms.form(sight, page, "", span, new Cover.Everything());
        return html(sight, page, form, new PatternsView.Cycle(WORKING, "1", ""));
    }

    /** {@code date} is the first. */
    @PostMapping
    Object repeat(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String begins,
            @RequestParam(defaultValue = "") String ends,
            @RequestParam(defaultValue = "false") boolean nextDay,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") List<String> cover,
            @RequestParam(defaultValue = "") Set<Integer> days,
            @RequestParam(defaultValue = "1") String everyWeeks,
            @RequestParam(defaultValue = "") String until) {
        var fields = new Asked.Fields(member, date, begins, ends, nextDay, zone, cover);
        try {
            var asking = asked.pattern(sight, fields, days, weeks(everyWeeks), until);
            var written = repeating.repeat(sight, asking).written();
            var back = Redirect.to("/shifts/patterns");
            return written.skipped() == 0
                    ? back.saying("shifts.pattern.added", written.shifts())
                    : back.warning(
                            "shifts.pattern.added.some", written.shifts(), written.skipped());
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof ShiftsRefusal refusal)) {
                throw refused;
            }
            var form = forms.typed(sight, fields, page.t(refusal));
            return ResponseEntity.status(RosterPages.status(refusal))
                    .body(html(sight, page, form, new PatternsView.Cycle(days, everyWeeks, until)));
        }
    }

    @PostMapping("/{number:[0-9]{1,9}}/end")
    Redirect end(Sight sight, @PathVariable int number) {
        repeating.end(sight, number);
        return Redirect.to("/shifts/patterns").saying("shifts.pattern.ended");
    }

    private static int weeks(String written) {
        try {
            return Integer.parseInt(written.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Html html(Sight sight, Page page, ShiftForm form, PatternsView.Cycle cycle) {
        var today = LocalDate.ofInstant(page.now(), page.zone());
        var found = patterns.current(sight, today);
        var names = members.names(found.stream().map(Pattern::member).toList());
        var words = covers.known(sight, page.locale());
        var rows =
                found.stream()
                        .map(
                                pattern ->
                                        new PatternsView.Row(
                                                pattern.number(),
                                                pattern.member().toString(),
                                                names.getOrDefault(pattern.member(), ""),
                                                when(page, pattern),
                                                words.words(pattern.cover()),
                                                since(page, pattern)))
                        .toList();
        var view = new PatternsView(rows, form, cycle);
        var titled = page.at(Place.TEAM).titled(page.t("shifts.patterns"));
        return out -> JtepatternsGenerated.render(out, Html.PLAIN, titled, view);
    }

    /** “Mon, Tue, 9:00–17:00, every 2 weeks”. */
    private static String when(Page page, Pattern pattern) {
        var days =
                Arrays.stream(DayOfWeek.values())
                        .filter(pattern.days()::contains)
                        .map(day -> day.getDisplayName(TextStyle.SHORT, page.locale()))
                        .collect(Collectors.joining(", "));
        var span = pattern.span();
        var city = span.zone().equals(page.zone()) ? "" : " (" + Times.city(span.zone()) + ")";
        return page.t("shifts.pattern.when", days, Times.own(span) + city, pattern.everyWeeks());
    }

    private static String since(Page page, Pattern pattern) {
        var from = Week.wholeDay(page, pattern.from());
        var until = pattern.until();
        return until == null
                ? page.t("shifts.pattern.since", from)
                : page.t("shifts.pattern.between", from, Week.wholeDay(page, until));
    }

    /** The names of the days, from Monday. */
    static String day(Page page, DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, page.locale());
    }
}
