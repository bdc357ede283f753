package org.tertulia.inbox.writing.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Directions;
import org.tertulia.inbox.Voices;
import org.tertulia.inbox.writing.Aid;
import org.tertulia.inbox.writing.Checking;
import org.tertulia.inbox.writing.Enclosing;
import org.tertulia.inbox.writing.Hint;
import org.tertulia.inbox.writing.Suggesting;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;

/** Pieces of a composer: the approved messages that fit what is typed, and what strikes in it. */
@Controller
@RequestMapping("/conversations/{number:[0-9]{1,18}}")
class WritingHelp {

    private static final int LONGEST = 200;

    private final Suggesting suggesting;
    private final Checking checking;
    private final Enclosing enclosing;
    private final Conversations conversations;
    private final Directions directions;
    private final Voices voices;

    WritingHelp(
            Suggesting suggesting,
            Checking checking,
            Enclosing enclosing,
            Conversations conversations,
            Directions directions,
            Voices voices) {
        this.suggesting = suggesting;
        this.checking = checking;
        this.enclosing = enclosing;
        this.conversations = conversations;
        this.directions = directions;
        this.voices = voices;
    }

    @GetMapping("/approved-messages")
    Html offers(
            Sight sight,
            Page page,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String q) {
        var typed = q.substring(0, Math.min(LONGEST, q.length()));
        var offers = suggesting.offers(sight, number, typed);
        return out -> JteoffersGenerated.render(out, Html.PLAIN, page, offers);
    }

    /** The files that go along where the next answer goes; {@code chosen} is as an answer says. */
    @GetMapping("/approved-messages/files")
    Html files(
            Sight sight,
            Page page,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String chosen) {
        var conversation = conversations.find(sight, number);
        var channel = directions.of(sight, conversation, null).channel();
        var files = enclosing.of(sight, channel, Aid.of("", chosen));
        var name = voices.on(channel).channel().name();
        return out -> JtechipsGenerated.render(out, Html.PLAIN, page, name, files);
    }

    /** What would be missed at the end of an answer that is not signed; empty for nothing. */
    @GetMapping(path = "/approved-messages/signature", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String signature(Sight sight, @PathVariable long number) {
        return checking.check(sight, number, "…").hints().stream()
                .filter(hint -> hint.kind() == Hint.Kind.UNSIGNED)
                .map(Hint::about)
                .findFirst()
                .orElse("");
    }

    @PostMapping("/check")
    Html check(
            Sight sight,
            Page page,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String text) {
        var checked = checking.check(sight, number, text);
        return out -> JtecheckedGenerated.render(out, Html.PLAIN, page, checked);
    }
}
