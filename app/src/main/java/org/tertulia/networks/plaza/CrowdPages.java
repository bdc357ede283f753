package org.tertulia.networks.plaza;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The people of a square and its weather, on the screen of whoever looks after the channel. */
@Controller
@RequestMapping("/channels/{number:\\d+}/plaza")
class CrowdPages {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LINES_SHOWN = 30;

    private final Arranging arranging;
    private final Stirring stirring;
    private final Lives lives;
    private final Journal journal;

    CrowdPages(Arranging arranging, Stirring stirring, Lives lives, Journal journal) {
        this.arranging = arranging;
        this.stirring = stirring;
        this.lives = lives;
        this.journal = journal;
    }

    @GetMapping
    Html show(Sight sight, Page page, @PathVariable int number) {
        return html(sight, page, number, null);
    }

    private Html html(Sight sight, Page page, int number, @Nullable String no) {
        var channel = arranging.square(sight, number);
        var view =
                new CrowdView(
                        channel,
                        lives.of(channel),
                        Setting.of(channel),
                        journal.latest(channel.id(), LINES_SHOWN),
                        no);
        var titled = page.at(Place.CHANNELS).titled(page.t("networks.plaza.crowd.title"));
        return out -> JtecrowdGenerated.render(out, Html.PLAIN, titled, view);
    }

    @PostMapping
    Object speed(Sight sight, Page page, @PathVariable int number, @RequestParam String perMinute) {
        return arranged(
                sight, page, number, figure(JSON.createObjectNode(), "perMinute", perMinute));
    }

    @PostMapping("/pause")
    Object pause(Sight sight, Page page, @PathVariable int number) {
        return arranged(sight, page, number, JSON.createObjectNode().put("paused", true));
    }

    @PostMapping("/resumption")
    Object resume(Sight sight, Page page, @PathVariable int number) {
        return arranged(sight, page, number, JSON.createObjectNode().put("paused", false));
    }

    @PostMapping("/waves")
    Object stir(Sight sight, Page page, @PathVariable int number, @RequestParam String wave) {
        try {
            stirring.stir(sight, number, wave);
            return Redirect.to("/channels/%d/plaza".formatted(number))
                    .saying("networks.plaza.crowd.stirred");
        } catch (Refused refused) {
            return refused(sight, page, number, refused);
        }
    }

    @PostMapping("/weather")
    Object weather(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam Map<String, String> given) {
        var weather = JSON.createObjectNode().put("keys", given.containsKey("keys"));
        given.forEach(
                (name, value) -> {
                    if (!name.equals("keys")) {
                        figure(weather, name, value);
                    }
                });
        var change = JSON.createObjectNode();
        change.set("weather", weather);
        return arranged(sight, page, number, change);
    }

    /** What is no figure goes in as it is, and is refused where figures are. */
    private static ObjectNode figure(ObjectNode node, String name, String value) {
        try {
            return node.put(name, Integer.parseInt(value.strip()));
        } catch (NumberFormatException e) {
            return node.put(name, value);
        }
    }

    private Object arranged(Sight sight, Page page, int number, JsonNode change) {
        try {
            arranging.arrange(sight, number, change);
            return Redirect.to("/channels/%d/plaza".formatted(number))
                    .saying("networks.plaza.crowd.arranged");
        } catch (Refused refused) {
            return refused(sight, page, number, refused);
        }
    }

    private ResponseEntity<Html> refused(Sight sight, Page page, int number, Refused refused) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(html(sight, page, number, page.t(refused.refusal())));
    }
}
