package org.tertulia.inbox.writing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.writing.Speaking;
import org.tertulia.inbox.writing.Style;
import org.tertulia.inbox.writing.Styling;
import org.tertulia.inbox.writing.WritingRefusal;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.said.Tone;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.kit.Option;

/** {@code /writing}: how we speak on each channel. */
@Controller
@RequestMapping(StylePages.PATH)
class StylePages {

    static final String PATH = "/writing";

    private final Speaking speaking;
    private final Styling styling;
    private final Channels channels;

    StylePages(Speaking speaking, Styling styling, Channels channels) {
        this.speaking = speaking;
        this.styling = styling;
        this.channels = channels;
    }

    /** What was typed for a channel, where it comes back. */
    private record Typed(
            int channel, String tone, String signature, String published, String wrong) {}

    @GetMapping
    Html show(Sight sight, Page page) {
        return html(sight, page, null);
    }

    /** {@code published} has an address or number on each line. */
    @PostMapping("/{channel:[0-9]{1,9}}")
    Object set(
            Sight sight,
            Page page,
            @PathVariable int channel,
            @RequestParam(defaultValue = "") String tone,
            @RequestParam(defaultValue = "") String signature,
            @RequestParam(defaultValue = "") String published) {
        var known = channels.find(sight, channel);
        try {
            styling.set(sight, channel, tone(tone), signature, published.lines().toList());
            return Redirect.to(PATH).saying("inbox.writing.style.saved", known.name());
        } catch (Refused refused) {
            var again = new Typed(channel, tone, signature, published, page.t(refused.refusal()));
            return ResponseEntity.unprocessableContent().body(html(sight, page, again));
        }
    }

    static @Nullable Tone tone(String slug) {
        return slug.isEmpty()
                ? null
                : Tone.of(slug).orElseThrow(() -> new Refused(new WritingRefusal.StyleToneUnfit()));
    }

    private Html html(Sight sight, Page page, @Nullable Typed typed) {
        var view =
                new StylesView(
                        speaking.all(sight).stream()
                                .map(it -> speaking(it.channel(), it.style(), typed))
                                .toList(),
                        List.of(
                                new Option("", page.t("inbox.writing.style.either")),
                                new Option("close", page.t(Tone.CLOSE.key())),
                                new Option("formal", page.t(Tone.FORMAL.key()))),
                        typed == null ? 0 : typed.channel(),
                        typed == null ? "" : typed.wrong());
        var titled = page.at(Place.PLAYBOOK).titled(page.t("inbox.writing.style"));
        return out -> JtestylesGenerated.render(out, Html.PLAIN, titled, view);
    }

    private static StylesView.Speaking speaking(
            Channel channel, Style style, @Nullable Typed typed) {
        if (typed != null && typed.channel() == channel.number()) {
            return new StylesView.Speaking(
                    channel.number(),
                    channel.network(),
                    channel.name(),
                    typed.tone(),
                    typed.signature(),
                    typed.published());
        }
        return new StylesView.Speaking(
                channel.number(),
                channel.network(),
                channel.name(),
                style.tone() == null ? "" : style.tone().slug(),
                style.signature(),
                String.join("\n", style.published()));
    }
}
