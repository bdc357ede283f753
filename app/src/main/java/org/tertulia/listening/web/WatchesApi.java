package org.tertulia.listening.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.BrandId;
import org.tertulia.listening.Changing;
import org.tertulia.listening.Fillings;
import org.tertulia.listening.Tending;
import org.tertulia.listening.Watch;
import org.tertulia.listening.WatchKind;
import org.tertulia.listening.Watches;
import org.tertulia.listening.Watching;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Paging;

/** Watches, for programs. */
@RestController
@RequestMapping("/api/v1/watches")
class WatchesApi {

    private final Watches watches;
    private final Fillings fillings;
    private final Watching watching;
    private final Changing changing;
    private final Tending tending;
    private final BrandMeant brandMeant;
    private final Brands brands;

    WatchesApi(
            Watches watches,
            Fillings fillings,
            Watching watching,
            Changing changing,
            Tending tending,
            BrandMeant brandMeant,
            Brands brands) {
        this.watches = watches;
        this.fillings = fillings;
        this.watching = watching;
        this.changing = changing;
        this.tending = tending;
        this.brandMeant = brandMeant;
        this.brands = brands;
    }

    /**
     * {@code brand} is a name or a number; it may be missing where there is one only. A query that
     * finds too much is refused unless {@code confirmed}. {@code kind} is {@code brand}, {@code
     * competitor} or {@code topic}, which is what it is when missing.
     */
    record NewWatch(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String query,
            @Nullable String brand,
            @Nullable Boolean confirmed) {}

    /** What is missing stays as it is. */
    record Change(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String query,
            @Nullable Boolean confirmed) {}

    /** {@code next} is the number to go on after; null at the end. */
    record WatchesJson(List<WatchJson> items, @Nullable Integer next) {}

    /** Oldest first; {@code after} is the {@code next} of the answer before. */
    @GetMapping
    WatchesJson list(
            Sight sight,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(defaultValue = "100") int limit) {
        var most = Paging.size(limit);
        var place = Paging.after(after);
        var names = names(sight);
        var found = watches.after(sight, place == null ? 0 : place, most + 1);
        var items = found.stream().limit(most).map(watch -> json(watch, names)).toList();
        return new WatchesJson(items, found.size() > most ? items.getLast().id() : null);
    }

    @PostMapping
    ResponseEntity<WatchJson> create(Sight sight, @RequestBody NewWatch asked) {
        var query = asked.query() == null ? "" : asked.query();
        QueryText.read(query);
        var brand = brandMeant.by(sight, asked.brand());
        var name = asked.name() == null ? "" : asked.name();
        var kind = Kinds.known(asked.kind());
        var watch =
                watching.watch(
                        sight,
                        brand,
                        name,
                        kind == null ? WatchKind.TOPIC : kind,
                        query,
                        Boolean.TRUE.equals(asked.confirmed()));
        return ResponseEntity.created(URI.create("/api/v1/watches/" + watch.number()))
                .body(json(watch, names(sight)));
    }

    @GetMapping("/{number}")
    WatchJson show(Sight sight, @PathVariable int number) {
        return json(watches.find(sight, number), names(sight));
    }

    @RequestMapping(
            path = "/{number}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    WatchJson change(Sight sight, @PathVariable int number, @RequestBody Change asked) {
        if (asked.query() != null) {
            QueryText.read(asked.query());
        }
        var confirmed = Boolean.TRUE.equals(asked.confirmed());
        return json(
                changing.change(
                        sight,
                        number,
                        asked.name(),
                        Kinds.known(asked.kind()),
                        asked.query(),
                        confirmed),
                names(sight));
    }

    @PostMapping("/{number}/pause")
    WatchJson pause(Sight sight, @PathVariable int number) {
        tending.pause(sight, number);
        return show(sight, number);
    }

    @PostMapping("/{number}/resumption")
    WatchJson resume(Sight sight, @PathVariable int number) {
        tending.resume(sight, number);
        return show(sight, number);
    }

    /** Retires it; its mentions stay. */
    @DeleteMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(Sight sight, @PathVariable int number) {
        tending.retire(sight, number);
    }

    private WatchJson json(Watch watch, Map<BrandId, String> names) {
        return WatchJson.of(watch, names.getOrDefault(watch.brand(), ""), fillings.of(watch));
    }

    private Map<BrandId, String> names(Sight sight) {
        return brands.list(sight).stream().collect(Collectors.toMap(Brand::id, Brand::name));
    }
}
