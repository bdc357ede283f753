package org.tertulia.inbox.outreach.web;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.Voices;
import org.tertulia.inbox.outreach.Namings;
import org.tertulia.inbox.outreach.Opportunity;
import org.tertulia.inbox.outreach.Standing;
import org.tertulia.messages.Message;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;

/** {@code /taking-part/namings}: what names us where we only listen, until it is decided. */
@Controller
class NamingPages {

    private static final int SHOWN = 200;
    static final int MOST_DAYS = 31;

    private final Namings namings;
    private final Messages messages;
    private final Voices voices;
    private final Clock clock;

    NamingPages(Namings namings, Messages messages, Voices voices, Clock clock) {
        this.namings = namings;
        this.messages = messages;
        this.voices = voices;
        this.clock = clock;
    }

    @GetMapping("/taking-part/namings")
    Html list(
            Page page,
            Sight sight,
            @RequestParam(defaultValue = "waiting") String as,
            @RequestParam(defaultValue = "31") int days) {
        var standing = Standing.of(as).orElse(Standing.WAITING);
        var within = Math.clamp(days, 1, MOST_DAYS);
        var since = since(sight, within, clock.instant());
        var view =
                new NamingsView(
                        OutreachTabs.of(page, "/taking-part/namings"),
                        namings.counts(sight, since),
                        standing,
                        within,
                        rows(sight, standing, since));
        var titled = page.at(Place.LISTENING).titled(page.t("inbox.namings"));
        return out -> JtenamingsGenerated.render(out, Html.PLAIN, titled, view);
    }

    private List<OutreachView.Row> rows(Sight sight, Standing standing, Instant since) {
        var rows = new ArrayList<OutreachView.Row>();
        var said = messages.byIds(sight, namings.list(sight, standing, since, SHOWN));
        var voice = voices.on(said.stream().map(Message::channel).collect(toSet()));
        for (var message : said) {
            var here = voice.get(message.channel());
            if (here != null) {
                // Whether one may is told when one does.
                var row = new Opportunity(message, here.channel(), List.of(), List.of(), List.of());
                var first = standing == Standing.WAITING && rows.isEmpty();
                rows.add(new OutreachView.Row(row, first, List.of()));
            }
        }
        return rows;
    }

    /** Where so many days of the reader's begin, of which today is the last. */
    static Instant since(Sight sight, int days, Instant now) {
        var zone = sight.who().zone();
        return now.atZone(zone).toLocalDate().minusDays(days - 1L).atStartOfDay(zone).toInstant();
    }
}
