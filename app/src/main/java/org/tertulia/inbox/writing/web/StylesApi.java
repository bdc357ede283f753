package org.tertulia.inbox.writing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.writing.Speaking;
import org.tertulia.inbox.writing.Style;
import org.tertulia.inbox.writing.Styling;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;

/** How we speak on each channel, for programs. */
@RestController
@RequestMapping("/api/v1/writing")
class StylesApi {

    private final Speaking speaking;
    private final Styling styling;
    private final Channels channels;

    StylesApi(Speaking speaking, Styling styling, Channels channels) {
        this.speaking = speaking;
        this.styling = styling;
        this.channels = channels;
    }

    /** {@code tone} is {@code close} or {@code formal}, null where either will do. */
    record StyleJson(
            int channel,
            String name,
            @Nullable String tone,
            String signature,
            List<String> published) {

        static StyleJson of(Channel channel, Style style) {
            return new StyleJson(
                    channel.number(),
                    channel.name(),
                    style.tone() == null ? null : style.tone().slug(),
                    style.signature(),
                    style.published());
        }
    }

    record StyleListJson(List<StyleJson> items) {}

    /** What is left away is none: either tone, no signature, nothing published. */
    record StyleAsked(
            @Nullable String tone, @Nullable String signature, @Nullable List<String> published) {}

    @GetMapping
    StyleListJson list(Sight sight) {
        return new StyleListJson(
                speaking.all(sight).stream()
                        .map(it -> StyleJson.of(it.channel(), it.style()))
                        .toList());
    }

    @PutMapping("/{channel:[0-9]{1,9}}")
    StyleJson set(Sight sight, @PathVariable int channel, @RequestBody StyleAsked asked) {
        var style =
                styling.set(
                        sight,
                        channel,
                        StylePages.tone(asked.tone() == null ? "" : asked.tone()),
                        asked.signature() == null ? "" : asked.signature(),
                        asked.published() == null ? List.of() : asked.published());
        return StyleJson.of(channels.find(sight, channel), style);
    }
}
