package org.tertulia.listening.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.Refused;
import org.tertulia.listening.Changing;
import org.tertulia.listening.ListeningRefusal;
import org.tertulia.listening.Previewing;
import org.tertulia.listening.Watches;
import org.tertulia.listening.Watching;
import org.tertulia.listening.matching.Drawing;
import org.tertulia.listening.matching.Query;
import org.tertulia.listening.matching.Reading.Mistake;
import org.tertulia.listening.matching.Reading.Parsed;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.kit.Option;

/** Writing a watch: the form, its live preview, and saving it. */
@Controller
@RequestMapping("/watches")
class WatchFormPages {

    private final Watches watches;
    private final Watching watching;
    private final Changing changing;
    private final Previewing previewing;
    private final MentionViews views;
    private final BrandMeant brandMeant;
    private final Brands brands;

    WatchFormPages(
            Watches watches,
            Watching watching,
            Changing changing,
            Previewing previewing,
            MentionViews views,
            BrandMeant brandMeant,
            Brands brands) {
        this.watches = watches;
        this.watching = watching;
        this.changing = changing;
        this.previewing = previewing;
        this.views = views;
        this.brandMeant = brandMeant;
        this.brands = brands;
    }

    @GetMapping("/new")
    Html blank(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String brand) {
        return html(page, form(sight, "", Kinds.meant(kind).word(), query, brand));
    }

    @PostMapping
    Object create(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String brand,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam MultiValueMap<String, String> fields) {
        var query = query(fields);
        var form = shown(form(sight, name, kind, query, brand), fields);
        if (Query.parse(query) instanceof Mistake mistake) {
            return wrong(page, form.withQueryError(sentence(page, mistake)));
        }
        try {
            var watch =
                    watching.watch(
                            sight,
                            brandMeant.by(sight, brand),
                            name,
                            Kinds.meant(kind),
                            query,
                            confirmed);
            return Redirect.to("/watches/" + watch.number()).saying("listening.watch.saved");
        } catch (Refused refused) {
            return wrong(page, form, refused);
        }
    }

    @GetMapping("/{number}/edit")
    Html edit(Sight sight, Page page, @PathVariable int number) {
        var watch = watches.find(sight, number);
        var brand =
                brands.find(watch.brand(), sight)
                        .map(found -> String.valueOf(found.number()))
                        .orElse("");
        return html(page, written(number, watch.name(), watch.kind().word(), watch.query(), brand));
    }

    @PostMapping("/{number}")
    Object change(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String brand,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam MultiValueMap<String, String> fields) {
        var query = query(fields);
        var form = shown(written(number, name, kind, query, brand), fields);
        if (Query.parse(query) instanceof Mistake mistake) {
            return wrong(page, form.withQueryError(sentence(page, mistake)));
        }
        try {
            changing.change(
                    sight,
                    number,
                    name,
                    kind.isEmpty() ? null : Kinds.meant(kind),
                    query,
                    confirmed);
            return Redirect.to("/watches/" + number).saying("listening.watch.changed");
        } catch (Refused refused) {
            return wrong(page, form, refused);
        }
    }

    /** Asked on each pause in typing. */
    @PostMapping("/preview")
    Html preview(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String brand,
            @RequestParam MultiValueMap<String, String> fields) {
        var query = query(fields);
        var view = query.isBlank() ? new PreviewView.Nothing() : tried(sight, page, query, brand);
        return out -> JtepreviewGenerated.render(out, Html.PLAIN, page, view, query);
    }

    /** Shows the query as groups or as text, or the groups with a row more or less. */
    @PostMapping("/drawing")
    Html draw(
            Sight sight,
            Page page,
            @RequestParam(required = false) @Nullable Integer number,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String brand,
            @RequestParam(defaultValue = "") String act,
            @RequestParam MultiValueMap<String, String> fields) {
        var query = query(fields);
        var form =
                number == null
                        ? form(sight, name, kind, query, brand)
                        : written(watches.find(sight, number).number(), name, kind, query, brand);
        var drawing = Drawn.read(fields);
        if (drawing.isEmpty()) {
            return html(page, drawn(page, form));
        }
        return html(
                page, act.equals("text") ? form : form.drawn(Drawn.changed(drawing.get(), act)));
    }

    private static WatchForm drawn(Page page, WatchForm form) {
        if (form.query().isBlank()) {
            return form.drawn(Drawn.blank());
        }
        return switch (Query.parse(form.query())) {
            case Mistake mistake -> form.withQueryError(sentence(page, mistake));
            case Parsed(var query) ->
                    Drawing.of(query)
                            .map(form::drawn)
                            .orElseGet(() -> form.withUndrawn(page.t("listening.drawing.cannot")));
        };
    }

    /** The text of the query, whichever way the form shows it. */
    private static String query(MultiValueMap<String, String> fields) {
        return Drawn.read(fields)
                .map(Drawing::text)
                .orElseGet(() -> Objects.requireNonNullElse(fields.getFirst("query"), ""));
    }

    private static WatchForm shown(WatchForm form, MultiValueMap<String, String> fields) {
        return Drawn.read(fields).map(form::drawn).orElse(form);
    }

    private PreviewView tried(Sight sight, Page page, String text, String brand) {
        return switch (Query.parse(text)) {
            case Mistake mistake ->
                    new PreviewView.Wrong(sentence(page, mistake), mistake.from(), mistake.to());
            case Parsed parsed -> {
                var query = parsed.query();
                var preview =
                        brand.isBlank()
                                ? previewing.preview(sight, query)
                                : previewing.preview(
                                        sight, brandMeant.by(sight, brand).id(), query);
                yield new PreviewView.Tried(preview, views.of(sight, preview.newest(), query));
            }
        };
    }

    private static String sentence(Page page, Mistake mistake) {
        return page.t(mistake.key(), mistake.arguments().toArray());
    }

    private static WatchForm written(
            int number, String name, String kind, String query, String brand) {
        return new WatchForm(number, name, kind, query, brand, List.of(), "", "", "", null, "");
    }

    private WatchForm form(Sight sight, String name, String kind, String query, String brand) {
        var options =
                brands.list(sight).stream()
                        .map(each -> new Option(String.valueOf(each.number()), each.name()))
                        .toList();
        return new WatchForm(null, name, kind, query, brand, options, "", "", "", null, "");
    }

    private static Object wrong(Page page, WatchForm form, Refused refused) {
        return switch (refused.refusal()) {
            case ListeningRefusal.NameTaken taken ->
                    wrong(page, form.withNameError(page.t(taken.key(), taken.name())));
            case ListeningRefusal.NameUnfit unfit ->
                    wrong(page, form.withNameError(page.t(unfit.key(), unfit.most())));
            case ListeningRefusal.TooWide wide ->
                    wrong(page, form.withWide(page.t(wide.key(), wide.part(), wide.percent())));
            default -> throw refused;
        };
    }

    private static ResponseEntity<Html> wrong(Page page, WatchForm form) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(html(page, form));
    }

    private static Html html(Page page, WatchForm form) {
        var title = page.t(form.number() == null ? "listening.new" : "listening.edit");
        var titled = page.at(Place.LISTENING).titled(title);
        return out -> JtewatchFormGenerated.render(out, Html.PLAIN, titled, form);
    }
}
