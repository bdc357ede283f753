package org.tertulia.listening.accuracy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.messages.judging.Asked;
import org.tertulia.messages.judging.Samples;
import org.tertulia.messages.judging.Sampling;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /understanding/sample}: the messages of the day, judged by keys, one after another. */
@Controller
@RequestMapping("/understanding")
class SamplePages {

    private static final String NEXT = "/understanding/sample";

    private final Sampling sampling;
    private final Samples samples;
    private final Messages messages;

    SamplePages(Sampling sampling, Samples samples, Messages messages) {
        this.sampling = sampling;
        this.samples = samples;
        this.messages = messages;
    }

    @GetMapping("/sample")
    Html next(Sight sight, Page page) {
        var since = sampling.since();
        var next = samples.waiting(sight, since, 1).stream().findFirst().orElse(null);
        var message =
                next == null
                        ? null
                        : messages.byIds(sight, List.of(next.message())).stream()
                                .findFirst()
                                .orElse(null);
        var view = new SampleView(next, message, samples.count(sight, since), samples.perDay());
        var titled = page.at(Place.LISTENING).titled(page.t("listening.sample"));
        return out -> JtesampleGenerated.render(out, Html.PLAIN, titled, view);
    }

    @PostMapping("/sample/{id}")
    Redirect judge(Sight sight, @PathVariable String id, @RequestParam Map<String, String> asked) {
        var labels = new EnumMap<Asked, String>(Asked.class);
        for (var question : Asked.values()) {
            var label = asked.getOrDefault(question.word(), "");
            if (!label.isEmpty()) {
                labels.put(question, label);
            }
        }
        sampling.judge(sight, MessageId.parse(id), labels);
        return Redirect.to(NEXT);
    }

    @PostMapping("/sample/{id}/aside")
    Redirect setAside(Sight sight, @PathVariable String id) {
        sampling.setAside(sight, MessageId.parse(id));
        return Redirect.to(NEXT);
    }
}
