package org.tertulia.listening.rounds.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.listening.rounds.Novelty;
import org.tertulia.listening.rounds.Rounds;
import org.tertulia.listening.rounds.SigningOff;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /rounds}: the channels to be looked at now, gone through by keyboard and signed off. */
@Controller
@RequestMapping("/rounds")
class RoundPages {

    private final RoundViews views;
    private final Rounds rounds;
    private final Channels channels;
    private final SigningOff signingOff;

    RoundPages(RoundViews views, Rounds rounds, Channels channels, SigningOff signingOff) {
        this.views = views;
        this.rounds = rounds;
        this.channels = channels;
        this.signingOff = signingOff;
    }

    @GetMapping
    Html now(Sight sight, Page page) {
        var view = views.now(sight, page);
        var titled = page.at(Place.LISTENING).titled(page.t("listening.rounds"));
        return out -> JteroundsGenerated.render(out, Html.PLAIN, titled, view);
    }

    /** One round: who made it, and what was seen. */
    @GetMapping("/{number:[0-9]{1,9}}")
    Html show(Sight sight, Page page, @PathVariable int number) {
        var round = rounds.find(sight, number);
        var channel = channels.known(List.of(round.channel())).get(round.channel());
        var signOff = round.signOff();
        var seen =
                signOff == null
                        ? new Novelty(0, 0, 0, 0, null)
                        : new Novelty(
                                signOff.after(),
                                signOff.seen(),
                                signOff.messages(),
                                signOff.mentions(),
                                signOff.last());
        var view =
                new RoundView(
                        views.pasts(page, List.of(round)).getFirst(),
                        channel == null ? "" : channel.name(),
                        channel == null ? 0 : channel.number(),
                        views.items(sight, round, seen));
        var titled =
                page.at(Place.LISTENING)
                        .titled(
                                page.t(
                                        "listening.round.title",
                                        RoundWords.moment(page, round.dueAt()),
                                        view.channel()));
        return out -> JteroundGenerated.render(out, Html.PLAIN, titled, view);
    }

    @PostMapping("/{number:[0-9]{1,9}}/sign-off")
    Redirect signOff(Sight sight, @PathVariable int number, @RequestParam long upTo) {
        var signed = signingOff.signOff(sight, number, upTo).signOff();
        return signed == null || signed.by().equals(sight.who().id())
                ? Redirect.to("/rounds").saying("listening.round.signed")
                : Redirect.to("/rounds")
                        .warning("listening.round.signedBefore", views.name(signed.by()));
    }

    /** Those on which nothing is new and nothing is wrong, as the page showed them. */
    @PostMapping("/sign-off")
    Redirect signOffQuiet(
            Sight sight,
            @RequestParam(defaultValue = "") List<Integer> rounds,
            @RequestParam long upTo) {
        var signed = signingOff.signOffQuiet(sight, rounds, upTo);
        return signed == rounds.size()
                ? Redirect.to("/rounds").saying("listening.round.quiet.signed", signed)
                : Redirect.to("/rounds")
                        .warning("listening.round.quiet.some", signed, rounds.size() - signed);
    }
}
