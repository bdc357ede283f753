package org.tertulia.listening.rounds.web;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.listening.rounds.Punctuality;
import org.tertulia.listening.rounds.Round;
import org.tertulia.listening.rounds.Rounds;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.kit.Option;

/** {@code /rounds/history}: who made which round, and how punctual they were. */
@Controller
class HistoryPages {

    private static final int SHOWN = 50;
    private static final int DAYS = 14;

    private final Rounds rounds;
    private final RoundViews views;
    private final Channels channels;

    HistoryPages(Rounds rounds, RoundViews views, Channels channels) {
        this.rounds = rounds;
        this.views = views;
        this.channels = channels;
    }

    @GetMapping("/rounds/history")
    Html show(
            Sight sight,
            Page page,
            @RequestParam(required = false) @Nullable Integer channel,
            @RequestParam(required = false) @Nullable Integer before) {
        var chosen = channel == null ? null : channels.find(sight, channel);
        var found = rounds.history(sight, chosen == null ? null : chosen.id(), before, SHOWN + 1);
        var shown = found.stream().limit(SHOWN).toList();
        var punctuality = punctuality(sight, page, chosen);
        var view =
                new HistoryView(
                        rows(sight, page, shown),
                        punctuality,
                        hands(punctuality),
                        all(punctuality) == 0 ? null : PunctualityChart.of(punctuality, page),
                        options(sight, page),
                        channel == null ? "" : channel.toString(),
                        before == null,
                        found.size() > SHOWN ? next(shown, channel) : null);
        var titled = page.at(Place.LISTENING).titled(page.t("listening.round.history"));
        return out -> JtehistoryGenerated.render(out, Html.PLAIN, titled, view);
    }

    private Punctuality punctuality(Sight sight, Page page, @Nullable Channel chosen) {
        var begin =
                page.now().atZone(page.zone()).truncatedTo(ChronoUnit.DAYS).minusDays(DAYS - 1L);
        var due = rounds.since(sight, chosen == null ? null : chosen.id(), begin.toInstant());
        return Punctuality.of(due, page.now(), page.zone(), DAYS);
    }

    private static int all(Punctuality punctuality) {
        return punctuality.punctual() + punctuality.late() + punctuality.missed();
    }

    private List<HistoryView.Hand> hands(Punctuality punctuality) {
        return punctuality.hands().stream()
                .map(
                        hand ->
                                new HistoryView.Hand(
                                        hand.who().toString(),
                                        views.name(hand.who()),
                                        hand.made(),
                                        hand.late()))
                .toList();
    }

    private List<HistoryView.Row> rows(Sight sight, Page page, List<Round> shown) {
        var wheres = views.wheres(sight, page, channels.all(sight));
        return views.pasts(page, shown).stream()
                .map(
                        past ->
                                new HistoryView.Row(
                                        past,
                                        wheres.getOrDefault(
                                                past.round().channel(),
                                                new RoundsView.Where(0, "", "", "", ""))))
                .toList();
    }

    private List<Option> options(Sight sight, Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("listening.filter.allChannels")));
        channels.all(sight)
                .forEach(it -> options.add(new Option(String.valueOf(it.number()), it.name())));
        return options;
    }

    private static String next(List<Round> shown, @Nullable Integer channel) {
        var before = "/rounds/history?before=" + shown.getLast().number();
        return channel == null ? before : before + "&channel=" + channel;
    }
}
