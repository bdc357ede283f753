package org.tertulia.networks.plaza;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.networks.plaza.weather.Weather;
import org.tertulia.organization.Sight;
import tools.jackson.databind.JsonNode;

/** A square, for programs: how it is set up, and its own journal. */
@RestController
@RequestMapping("/api/v1/channels/{number}/plaza")
class PlazaApi {

    private static final int MOST = 1_000;

    private final Arranging arranging;
    private final Journal journal;

    PlazaApi(Arranging arranging, Journal journal) {
        this.arranging = arranging;
        this.journal = journal;
    }

    record SettingJson(String about, long seed, int perMinute, boolean paused, Weather weather) {

        static SettingJson of(Setting setting) {
            return new SettingJson(
                    setting.about(),
                    setting.seed(),
                    setting.perMinute(),
                    setting.paused(),
                    setting.weather());
        }
    }

    /** {@code next} is the number to go on after; null at the end. */
    record JournalJson(List<Journal.Line> items, @Nullable Long next) {}

    @GetMapping
    SettingJson show(Sight sight, @PathVariable int number) {
        return SettingJson.of(Setting.of(arranging.square(sight, number)));
    }

    /** What is left out stays as it is; so do the shares of the weather that are left out. */
    @PutMapping
    SettingJson arrange(Sight sight, @PathVariable int number, @RequestBody JsonNode given) {
        return SettingJson.of(Setting.of(arranging.arrange(sight, number, given)));
    }

    /** What the square did with each of our requests, oldest first. */
    @GetMapping("/journal")
    JournalJson journal(
            Sight sight,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "200") int most) {
        var limit = Math.clamp(most, 1, MOST);
        var lines = journal.after(arranging.square(sight, number).id(), after, limit);
        return new JournalJson(lines, lines.size() < limit ? null : lines.getLast().seq());
    }
}
