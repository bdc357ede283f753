package org.tertulia.inbox.walking.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.walking.Chosen;
import org.tertulia.inbox.walking.Use;
import org.tertulia.inbox.walking.UsedIn;
import org.tertulia.inbox.walking.Uses;
import org.tertulia.inbox.walking.WalkEnd;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Version;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;

/** {@code /playbook/use}: how often protocols are walked, and how that ends. */
@Controller
class UsePages {

    private static final int SHOWN = 50;

    private final UseViews views;
    private final Uses uses;
    private final Members members;

    UsePages(UseViews views, Uses uses, Members members) {
        this.views = views;
        this.uses = uses;
        this.members = members;
    }

    /** {@code sort} is {@code use}, {@code last} or {@code left}. */
    @GetMapping("/playbook/use")
    Html all(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String sort) {
        var view = views.all(sight, page, UseAsked.span(days), sort);
        var titled = page.at(Place.PLAYBOOK).titled(page.t("playbook.use.title"));
        return out -> JteusesGenerated.render(out, Html.PLAIN, titled, view);
    }

    @GetMapping("/playbook/use.csv")
    ResponseEntity<byte[]> allAsCsv(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String sort) {
        var view = views.all(sight, page, UseAsked.span(days), sort);
        var csv = new Csv().row(line(List.of("protocol", "title", "last"), head()));
        for (var row : view.rows()) {
            var last = row.use().last();
            csv.row(
                    line(
                            List.of(
                                    row.use().protocol(),
                                    row.title(),
                                    last == null ? "" : last.toString()),
                            figures(row.use().use())));
        }
        return csv.file("use.csv");
    }

    /** {@code version} is one of its versions, else the one that holds. */
    @GetMapping("/playbook/protocols/{number:[0-9]{1,9}}/use")
    Html one(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String days) {
        var shown = views.version(sight, number, version);
        var view = views.of(sight, page, shown, UseAsked.span(days));
        var titled = page.at(Place.PLAYBOOK).titled(page.t("inbox.use.of", view.title()));
        return out -> JteuseGenerated.render(out, Html.PLAIN, titled, view);
    }

    @GetMapping("/playbook/protocols/{number:[0-9]{1,9}}/use.csv")
    ResponseEntity<byte[]> oneAsCsv(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String days) {
        var shown = views.version(sight, number, version);
        var view = views.of(sight, page, shown, UseAsked.span(days));
        var csv = new Csv().row(line(List.of("step", "way", "target", "text", "share"), head()));
        for (var row : view.rows()) {
            var way = row.way();
            csv.row(
                    line(
                            List.of(
                                    row.step(),
                                    way == null ? "" : way,
                                    row.target(),
                                    row.label(),
                                    row.share()),
                            figures(row.use())));
        }
        return csv.file("use-%s-%d.csv".formatted(shown.handle(), shown.n()));
    }

    private static List<String> head() {
        return Stream.of(
                        Stream.of("walks"),
                        Arrays.stream(WalkEnd.values()).map(WalkEnd::slug),
                        Stream.of("median-seconds", "rated", "satisfaction"))
                .flatMap(it -> it)
                .toList();
    }

    private static List<Object> figures(Use use) {
        var cells = new ArrayList<Object>(List.of(use.walks()));
        Arrays.stream(WalkEnd.values()).map(use::many).forEach(cells::add);
        var answer = use.answer();
        cells.add(answer == null ? "" : answer.toSeconds());
        cells.add(use.rated());
        var mean = use.satisfaction();
        cells.add(mean.isEmpty() ? "" : Math.round(mean.getAsDouble() * 100) / 100.0);
        return cells;
    }

    private static List<Object> line(List<?> first, List<?> then) {
        return Stream.concat(first.stream(), then.stream()).map(Object.class::cast).toList();
    }

    /** The walks behind a figure: that came to a step, took a way, ended so. */
    @GetMapping("/playbook/protocols/{number:[0-9]{1,9}}/use/walks")
    Html walks(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String end,
            @RequestParam(defaultValue = "false") boolean stood,
            @RequestParam(defaultValue = "") String after) {
        var shown = views.version(sight, number, version);
        var asked = new UseAsked(number, shown.n(), UseAsked.span(days));
        var chosen = UseAsked.chosen(step, way, end, stood);
        var view = walks(sight, page, shown, asked, chosen, after(after).orElse(null));
        var titled = page.at(Place.PLAYBOOK).titled(page.t("inbox.use.walks"));
        return out -> JtewalksGenerated.render(out, Html.PLAIN, titled, view);
    }

    private WalksView walks(
            Sight sight,
            Page page,
            Version version,
            UseAsked asked,
            Chosen chosen,
            Uses.@Nullable After after) {
        var found =
                uses.list(
                        sight,
                        version.protocol(),
                        version.n(),
                        UseViews.tree(version),
                        chosen,
                        asked.span().since(page.now()),
                        after,
                        SHOWN + 1);
        var shown = found.stream().limit(SHOWN).toList();
        var names = members.names(shown.stream().map(UsedIn::by).distinct().toList());
        return new WalksView(
                asked,
                views.title(sight, page, version),
                views.said(page, version, chosen),
                shown.stream()
                        .map(
                                it ->
                                        new WalksView.Row(
                                                it,
                                                names.getOrDefault(it.by(), ""),
                                                UseViews.gone(page, version, it)))
                        .toList(),
                found.size() > SHOWN ? next(asked.walks(chosen), shown.getLast()) : null);
    }

    private static String next(String path, UsedIn last) {
        return path + "&after=" + last.begun() + "_" + last.walk();
    }

    /** As {@link #next} wrote it; what cannot be understood is the beginning. */
    private static Optional<Uses.After> after(String given) {
        var parts = given.split("_", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Uses.After(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
