package org.tertulia.playbook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.PlaybookRefusal;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.Version;
import org.tertulia.playbook.tree.Aspect;
import org.tertulia.playbook.tree.Facts;
import org.tertulia.playbook.tree.Tree;
import org.tertulia.playbook.tree.Walk;
import org.tertulia.playbook.tree.Way;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;

/** {@code …/trial}: a protocol walked on a message that was said, or made up; nothing is kept. */
@Controller
@RequestMapping("/playbook/protocols/{number:[0-9]{1,9}}/trial")
class TrialPages {

    /** The move that goes on from a step with one way only; choices have keys without a star. */
    static final String ON = "*";

    private static final String BACK = "*back";

    private final Protocols protocols;
    private final ProtocolViews views;
    private final TrialMessages messages;
    private final TrialChoices choices;

    TrialPages(
            Protocols protocols,
            ProtocolViews views,
            TrialMessages messages,
            TrialChoices choices) {
        this.protocols = protocols;
        this.views = views;
        this.messages = messages;
        this.choices = choices;
    }

    /** {@code week} asks what its conditions would do with last week's messages. */
    @GetMapping
    Html begin(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "false") boolean week) {
        var shown = views.version(sight, protocols.find(sight, number), version);
        var tree = shown.reading().tree();
        var tried = week && tree != null ? choices.week(sight, page, tree) : null;
        return html(sight, page, shown, TrialView.From.NOTHING, null, List.of(), tried, "");
    }

    /** {@code go} are the moves so far, in order. */
    @PostMapping
    Object walk(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String conversation,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String intent,
            @RequestParam(defaultValue = "") String sentiment,
            @RequestParam(defaultValue = "") String urgency,
            @RequestParam(required = false) @Nullable List<String> go) {
        var shown = views.version(sight, protocols.find(sight, number), version);
        var from =
                new TrialView.From(conversation, message, text, kind, intent, sentiment, urgency);
        try {
            var facts = messages.facts(sight, from);
            var moves = go == null ? List.<String>of() : go;
            return html(sight, page, shown, from, facts, moves, null, "");
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof PlaybookRefusal refusal)) {
                throw refused;
            }
            return ResponseEntity.status(Given.status(refusal))
                    .body(html(sight, page, shown, from, null, List.of(), null, page.t(refusal)));
        }
    }

    private Html html(
            Sight sight,
            Page page,
            Version version,
            TrialView.From from,
            @Nullable Facts facts,
            List<String> moves,
            TrialView.@Nullable Week week,
            String refused) {
        var protocol = protocols.find(sight, version.protocol());
        var telling = Telling.to(page);
        var tree = version.reading().tree();
        var view =
                new TrialView(
                        protocol,
                        version,
                        Titles.of(telling, protocol),
                        from,
                        facts == null || tree == null ? null : walked(telling, tree, facts, moves),
                        facts == null ? List.of() : others(sight, telling, facts),
                        choices.recent(sight, page),
                        week,
                        refused);
        var titled = page.at(Place.PLAYBOOK).titled(page.t("playbook.trial.of", view.title()));
        return out -> JtetrialGenerated.render(out, Html.PLAIN, titled, view);
    }

    private static TrialView.Walked walked(
            Telling telling, Tree tree, Facts facts, List<String> asked) {
        var walk = Walk.begin(tree, facts);
        var moves = new ArrayList<String>();
        for (var move : asked) {
            var next = move(walk, move);
            if (next.isPresent()) {
                walk = next.get();
                if (move.equals(BACK)) {
                    moves.removeLast();
                } else {
                    moves.add(move);
                }
            }
        }
        var shown = TreeView.of(tree, telling);
        var here = walk.here().id();
        return new TrialView.Walked(
                facts.text(),
                told(telling, facts),
                walk.path().stream().map(it -> gone(telling, shown, it.step(), it.way())).toList(),
                shown.steps().stream()
                        .filter(it -> it.step().id().equals(here))
                        .findFirst()
                        .orElseThrow(),
                shown,
                moves,
                walk.ended().isPresent());
    }

    static Optional<Walk> move(Walk walk, String move) {
        return switch (move) {
            case ON -> walk.proceed();
            case BACK -> walk.back();
            default -> walk.choose(move);
        };
    }

    private static TrialView.Gone gone(Telling telling, TreeView shown, String step, Way way) {
        var view =
                shown.steps().stream()
                        .filter(it -> it.step().id().equals(step))
                        .findFirst()
                        .orElseThrow();
        var label =
                view.ways().stream()
                        .filter(it -> it.arrow().way().equals(way.arrow()))
                        .map(StepView.WayView::label)
                        .findFirst()
                        .orElse("");
        var why =
                switch (way) {
                    case Way.Chosen _ -> label;
                    case Way.Done _ -> "";
                    case Way.Decided(var _, var findings) ->
                            findings.isEmpty()
                                    ? telling.page().t("playbook.trial.nothing-held")
                                    : telling.findings(findings);
                };
        return new TrialView.Gone(view.number(), view.text(), why);
    }

    private static List<String> told(Telling telling, Facts facts) {
        var told = new ArrayList<String>();
        tell(told, telling, Aspect.KIND, facts.kind());
        tell(told, telling, Aspect.CHANNEL, facts.channel());
        tell(told, telling, Aspect.LANGUAGE, facts.language());
        facts.intents().forEach(it -> tell(told, telling, Aspect.INTENT, it));
        tell(told, telling, Aspect.SENTIMENT, facts.sentiment());
        tell(told, telling, Aspect.URGENCY, facts.urgency());
        return told;
    }

    private static void tell(
            List<String> told, Telling telling, Aspect aspect, @Nullable String value) {
        if (value != null) {
            told.add(telling.page().t(aspect.key()) + ": " + telling.value(aspect, value));
        }
    }

    private List<TrialView.Other> others(Sight sight, Telling telling, Facts facts) {
        return protocols.fitting(sight, facts).stream()
                .map(
                        it ->
                                new TrialView.Other(
                                        telling.words(it.protocol().tree().title()),
                                        it.protocol().path(),
                                        telling.findings(it.fit().findings())))
                .toList();
    }
}
