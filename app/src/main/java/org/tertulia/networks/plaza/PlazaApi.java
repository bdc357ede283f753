package org.tertulia.networks.plaza;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.networks.Channel;
import org.tertulia.networks.plaza.weather.Weather;
import org.tertulia.organization.Sight;
import org.tertulia.web.Paging;
import tools.jackson.databind.JsonNode;

/** A square, for programs: how it is set up, and its own journal. */
@RestController
@RequestMapping("/api/v1/channels/{number}/plaza")
class PlazaApi {

    private final Arranging arranging;
    private final Stirring stirring;
    private final Presences presences;
    private final Journal journal;

    PlazaApi(Arranging arranging, Stirring stirring, Presences presences, Journal journal) {
        this.arranging = arranging;
        this.stirring = stirring;
        this.presences = presences;
        this.journal = journal;
    }

    /**
     * {@code step} is how many things happened so far, {@code wave} of what all speak at the
     * moment.
     */
    record SettingJson(
            String about,
            long seed,
            int perMinute,
            boolean paused,
            long step,
            @Nullable String wave,
            Weather weather) {}

    record WaveJson(String wave) {}

    /** {@code next} is the number to go on after; null at the end. */
    record JournalJson(List<Journal.JournalLine> items, @Nullable Long next) {}

    @GetMapping
    SettingJson show(Sight sight, @PathVariable int number) {
        return json(arranging.square(sight, number));
    }

    /** What is left out stays as it is; so do the shares of the weather that are left out. */
    @PutMapping
    SettingJson arrange(Sight sight, @PathVariable int number, @RequestBody JsonNode given) {
        return json(arranging.arrange(sight, number, given));
    }

    /** Starts a wave: {@code launch}, {@code outage} or {@code crisis}. */
    @PostMapping("/waves")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SettingJson stir(Sight sight, @PathVariable int number, @RequestBody WaveJson wave) {
        stirring.stir(sight, number, wave.wave());
        return json(arranging.square(sight, number));
    }

    private SettingJson json(Channel square) {
        var setting = Setting.of(square);
        var presence = presences.find(square.id());
        var wave = presence.map(there -> there.tide(setting.seed()).at(there.step())).orElse(null);
        return new SettingJson(
                setting.about(),
                setting.seed(),
                setting.perMinute(),
                setting.paused(),
                presence.map(Presence::step).orElse(0L),
                wave == null ? null : wave.name().toLowerCase(Locale.ROOT),
                setting.weather());
    }

    /** What the square did with each of our requests, oldest first. */
    @GetMapping("/journal")
    JournalJson journal(
            Sight sight,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "200") int limit) {
        var most = Paging.size(limit);
        var place = Paging.after(after);
        var square = arranging.square(sight, number).id();
        var found = journal.after(square, place == null ? 0 : place, most + 1);
        var lines = found.stream().limit(most).toList();
        return new JournalJson(lines, found.size() > most ? lines.getLast().seq() : null);
    }
}
