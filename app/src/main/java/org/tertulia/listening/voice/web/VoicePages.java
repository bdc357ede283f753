package org.tertulia.listening.voice.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tertulia.kernel.NotFound;
import org.tertulia.listening.Fillings;
import org.tertulia.listening.Grain;
import org.tertulia.listening.Watch;
import org.tertulia.listening.Watches;
import org.tertulia.listening.voice.ShareOfVoice;
import org.tertulia.listening.voice.Shares;
import org.tertulia.listening.voice.Span;
import org.tertulia.listening.web.Kinds;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.kit.Option;

/** {@code /share-of-voice}: who is talked of, we or others. */
@Controller
@RequestMapping("/share-of-voice")
class VoicePages {

    static final String PATH = "/share-of-voice";

    private final Compared compared;
    private final Shares shares;
    private final VoiceViews views;
    private final VoiceWords words;
    private final Watches watches;
    private final Fillings fillings;
    private final Brands brands;

    VoicePages(
            Compared compared,
            Shares shares,
            VoiceViews views,
            VoiceWords words,
            Watches watches,
            Fillings fillings,
            Brands brands) {
        this.compared = compared;
        this.shares = shares;
        this.views = views;
        this.words = words;
        this.watches = watches;
        this.fillings = fillings;
        this.brands = brands;
    }

    @GetMapping
    Html show(Sight sight, Page page, @ModelAttribute VoiceAsked asked) {
        var view = view(sight, page, asked);
        var titled = page.at(Place.LISTENING).titled(page.t("listening.voice"));
        return out -> JtevoicesGenerated.render(out, Html.PLAIN, titled, view);
    }

    /** The words that rise, voice by voice, for the page. */
    @GetMapping("/words")
    Html words(Sight sight, Page page, @ModelAttribute VoiceAsked asked) {
        var rising =
                words.of(
                        sight,
                        compared(sight, asked),
                        asked.span(page.now(), page.zone()),
                        page.now());
        return out -> JtevoiceWordsGenerated.render(out, Html.PLAIN, page, rising);
    }

    /** What the page shows, as a file. */
    @GetMapping("/figures.csv")
    ResponseEntity<byte[]> csv(Sight sight, Page page, @ModelAttribute VoiceAsked asked) {
        var span = asked.span(page.now(), page.zone());
        var rising = words.of(sight, compared(sight, asked), span, page.now());
        var name = "share-of-voice_%s_%s.csv".formatted(span.first(), span.last());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(
                        VoicesCsv.of(page, view(sight, page, asked), rising)
                                .getBytes(StandardCharsets.UTF_8));
    }

    private VoicesView view(Sight sight, Page page, VoiceAsked asked) {
        var span = asked.span(page.now(), page.zone());
        var grain = asked.grain(span);
        var chosen = compared(sight, asked);
        var counted = shares.of(sight, chosen, span, grain);
        var steps = views.steps(page, counted, grain);
        var voiced = views.voiced(page, counted, span);
        var together =
                VoiceViews.asked(
                        chosen.stream()
                                .map(watch -> String.valueOf(watch.number()))
                                .collect(Collectors.joining(",")),
                        span);
        return new VoicesView(
                asked,
                span,
                grain == Grain.HOUR,
                choices(sight, page, chosen),
                brandOptions(sight, page),
                voiced,
                VoiceViews.cell(page, counted.messages(), 0, together),
                VoiceViews.cell(page, counted.several(), 0, together.ofSeveral()),
                counted.named(),
                counted.messages() == 0 ? null : chart(page, counted, steps, span),
                steps,
                views.networks(page, counted, span),
                views.intents(page, counted, span),
                chosen.stream()
                        .filter(watch -> !fillings.of(watch).isOver())
                        .map(Watch::name)
                        .toList(),
                asked.url(PATH + "/words"),
                asked.url(PATH + "/figures.csv"));
    }

    private List<Watch> compared(Sight sight, VoiceAsked asked) {
        return compared.of(sight, asked.watches(), brand(sight, asked).map(Brand::id).orElse(null));
    }

    private Optional<Brand> brand(Sight sight, VoiceAsked asked) {
        var given = asked.brand();
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        return Stream.of(given.strip())
                .filter(number -> number.matches("\\d{1,9}"))
                .map(number -> brands.find(Integer.parseInt(number), sight))
                .findFirst()
                .flatMap(found -> found)
                .or(
                        () -> {
                            throw new NotFound("brand:" + given);
                        });
    }

    private List<VoicesView.Choice> choices(Sight sight, Page page, List<Watch> chosen) {
        return Stream.concat(chosen.stream(), watches.all(sight).stream())
                .distinct()
                .map(
                        watch ->
                                new VoicesView.Choice(
                                        watch.number(),
                                        watch.name(),
                                        Kinds.name(page, watch.kind()),
                                        chosen.contains(watch)))
                .toList();
    }

    private List<Option> brandOptions(Sight sight, Page page) {
        var seen = brands.list(sight);
        return seen.size() < 2
                ? List.of()
                : Stream.concat(
                                Stream.of(new Option("", page.t("listening.filter.allBrands"))),
                                seen.stream()
                                        .map(
                                                brand ->
                                                        new Option(
                                                                String.valueOf(brand.number()),
                                                                brand.name())))
                        .toList();
    }

    private static ShareChart chart(
            Page page, ShareOfVoice counted, List<VoicesView.Step> steps, Span span) {
        var names = counted.voices().stream().map(voice -> voice.watch().name()).toList();
        var figures =
                counted.voices().stream()
                        .map(
                                voice ->
                                        page.t(
                                                "listening.voice.summary.one",
                                                voice.watch().name(),
                                                voice.messages()))
                        .collect(Collectors.joining(", "));
        return ShareChart.of(
                names,
                steps,
                page.t(
                        "listening.voice.summary",
                        counted.messages(),
                        page.date(span.from()),
                        page.date(span.to().minusMillis(1)),
                        figures));
    }
}
