package org.tertulia.listening.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.judging.Accuracy;
import org.tertulia.messages.judging.Asked;
import org.tertulia.messages.judging.Learned;
import org.tertulia.messages.judging.Learning;
import org.tertulia.messages.judging.Learnings;
import org.tertulia.messages.judging.Samples;
import org.tertulia.messages.judging.Sampling;
import org.tertulia.messages.web.JudgeForm;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.Shown;

/** {@code /understanding}: how often the program was right, and what it learned of it. */
@Controller
@RequestMapping("/understanding")
class AccuracyPages {

    static final int WEEKS = 12;
    private static final int LEARNINGS = 14;

    private final Accuracy accuracy;
    private final Learnings learnings;
    private final Learning learning;
    private final Members members;
    private final Sampling sampling;
    private final Samples samples;

    AccuracyPages(
            Accuracy accuracy,
            Learnings learnings,
            Learning learning,
            Members members,
            Sampling sampling,
            Samples samples) {
        this.accuracy = accuracy;
        this.learnings = learnings;
        this.learning = learning;
        this.members = members;
        this.sampling = sampling;
        this.samples = samples;
    }

    @GetMapping
    Html show(Sight sight, Page page) {
        return html(sight, page, String.valueOf(samples.perDay()), "");
    }

    /** So many messages a day from now on; what is no such number comes back as it was typed. */
    @PostMapping("/sampling")
    Object set(Sight sight, Page page, @RequestParam(defaultValue = "") String perDay) {
        var typed = perDay.strip();
        try {
            var many = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1;
            sampling.set(sight, many);
            return Redirect.to("/understanding")
                    .saying(many == 0 ? "listening.sampling.off" : "listening.sampling.on", many);
        } catch (Refused refused) {
            var wrong = page.t(refused.refusal());
            return ResponseEntity.unprocessableContent()
                    .body(html(sight, page, Shown.beginning(typed), wrong));
        }
    }

    private Html html(Sight sight, Page page, String typed, String wrong) {
        var weeks = accuracy.weeks(sight, page.now(), page.zone(), WEEKS);
        var rows = rows(page, weeks);
        var view =
                new AccuracyView(
                        rows,
                        judged(rows) ? AccuracyChart.of(weeks, page) : null,
                        drawn(sight, page, typed, wrong),
                        lines(page),
                        learning.unlearned(page.now()),
                        learning.held());
        var titled = page.at(Place.LISTENING).titled(page.t("listening.understanding"));
        return out -> JteaccuracyGenerated.render(out, Html.PLAIN, titled, view);
    }

    private AccuracyView.Drawn drawn(Sight sight, Page page, String typed, String wrong) {
        var weeks = accuracy.sampled(sight, page.now(), page.zone(), WEEKS);
        return new AccuracyView.Drawn(
                samples.perDay(),
                samples.count(sight, sampling.since()),
                judged(rows(page, weeks)) ? AccuracyChart.of(weeks, page) : null,
                typed,
                wrong);
    }

    private static boolean judged(List<AccuracyView.Row> rows) {
        return rows.stream().anyMatch(row -> row.all().said() + row.all().unsure() > 0);
    }

    /** Learns now what it would learn at night. */
    @PostMapping("/learnings")
    Redirect learn(Sight sight) {
        var learned = learning.learn(sight);
        var back = Redirect.to("/understanding");
        return learned.adopted()
                ? back.saying("listening.learning.adopted.said", learned.lessons())
                : back.warning("listening.learning.refused.said", learned.lost());
    }

    private static List<AccuracyView.Row> rows(Page page, List<Accuracy.Week> weeks) {
        var rows = new ArrayList<AccuracyView.Row>();
        for (var asked : Asked.values()) {
            var all =
                    weeks.stream()
                            .map(week -> week.of(asked))
                            .reduce(Accuracy.Tally::plus)
                            .orElseThrow();
            rows.add(
                    new AccuracyView.Row(
                            JudgeForm.name(page, asked), all, weeks.getLast().of(asked)));
        }
        return rows;
    }

    private List<AccuracyView.Line> lines(Page page) {
        var learned = learnings.list(LEARNINGS);
        var names =
                members.names(learned.stream().map(Learned::by).filter(Objects::nonNull).toList());
        return learned.stream()
                .map(
                        each ->
                                new AccuracyView.Line(
                                        each,
                                        by(page, each.by(), names),
                                        JudgeForm.name(
                                                page, Asked.find(each.worst()).orElseThrow())))
                .toList();
    }

    private static String by(Page page, @Nullable MemberId by, Map<MemberId, String> names) {
        return by == null ? page.t("listening.learning.itself") : names.getOrDefault(by, "");
    }
}
