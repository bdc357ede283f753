package org.tertulia.listening.voice.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tertulia.language.Intent;
import org.tertulia.language.Sentiment;
import org.tertulia.listening.Grain;
import org.tertulia.listening.Tones;
import org.tertulia.listening.voice.ShareOfVoice;
import org.tertulia.listening.voice.Span;
import org.tertulia.listening.voice.Voice;
import org.tertulia.listening.voice.web.VoicesView.Cell;
import org.tertulia.listening.voice.web.VoicesView.Row;
import org.tertulia.listening.voice.web.VoicesView.Step;
import org.tertulia.listening.voice.web.VoicesView.Voiced;
import org.tertulia.listening.web.Asked;
import org.tertulia.listening.web.Kinds;
import org.tertulia.listening.web.UnderstoodAs;
import org.tertulia.networks.Networks;
import org.tertulia.web.Page;

/** Makes of counted voices what a page shows of them. */
@Component
class VoiceViews {

    private static final String MENTIONS = "/mentions";

    private final Networks networks;

    VoiceViews(Networks networks) {
        this.networks = networks;
    }

    /** The messages of one watch, or of several with commas between, in all of the time. */
    static Asked asked(String watches, Span span) {
        return Asked.of(watches, span.first().toString(), span.last().toString());
    }

    static Asked asked(Voice voice, Span span) {
        return asked(String.valueOf(voice.watch().number()), span);
    }

    List<Voiced> voiced(Page page, ShareOfVoice shares, Span span) {
        var voiced = new ArrayList<Voiced>();
        var named = shares.named();
        var namedBefore = shares.voices().stream().mapToLong(Voice::before).sum();
        var widest = widest(shares);
        for (var voice : shares.voices()) {
            var asked = asked(voice, span);
            var tones = voice.tones();
            voiced.add(
                    new Voiced(
                            voiced.size() + 1,
                            voice.watch().number(),
                            voice.watch().name(),
                            Kinds.name(page, voice.watch().kind()),
                            cell(page, voice.messages(), named, asked),
                            voice.before(),
                            Percent.points(voice.messages(), named, voice.before(), namedBefore),
                            tone(page, voice, tones.negative(), asked, Sentiment.NEGATIVE.word()),
                            tone(page, voice, tones.neutral(), asked, Sentiment.NEUTRAL.word()),
                            tone(page, voice, tones.positive(), asked, Sentiment.POSITIVE.word()),
                            tone(page, voice, tones.unsure(), asked, UnderstoodAs.UNSURE),
                            new VoicesView.Bar(
                                    reach(voice, Tones::negative, widest),
                                    reach(voice, Tones::positive, widest))));
        }
        return voiced;
    }

    private static Cell tone(Page page, Voice voice, long count, Asked asked, String word) {
        return cell(page, count, voice.messages(), asked.feeling(word));
    }

    static Cell cell(Page page, long count, long whole, Asked asked) {
        return new Cell(count, Percent.of(count, whole, page.locale()), asked.url(MENTIONS));
    }

    private static double widest(ShareOfVoice shares) {
        return shares.voices().stream()
                .filter(voice -> voice.messages() > 0)
                .mapToDouble(
                        voice ->
                                (double)
                                                Math.max(
                                                        voice.tones().negative(),
                                                        voice.tones().positive())
                                        / voice.messages())
                .max()
                .orElse(0);
    }

    private static int reach(Voice voice, ToLongFunction<Tones> tone, double widest) {
        var count = tone.applyAsLong(voice.tones());
        return count == 0 ? 0 : (int) Math.ceil(100.0 * count / voice.messages() / widest);
    }

    List<Step> steps(Page page, ShareOfVoice shares, Grain grain) {
        var label = label(page, grain);
        var steps = new ArrayList<Step>();
        for (int i = 0; i < shares.steps().size(); i++) {
            var begin = shares.steps().get(i);
            var end = i + 1 < shares.steps().size() ? shares.steps().get(i + 1) : shares.end();
            var at = i;
            var all = shares.voices().stream().mapToLong(voice -> voice.steps().get(at)).sum();
            steps.add(
                    new Step(
                            label.format(begin.atZone(page.zone())),
                            shares.voices().stream()
                                    .map(
                                            voice ->
                                                    cell(
                                                            page,
                                                            voice.steps().get(at),
                                                            all,
                                                            Asked.of(
                                                                    String.valueOf(
                                                                            voice.watch().number()),
                                                                    begin.toString(),
                                                                    end.toString())))
                                    .toList()));
        }
        return steps;
    }

    private static DateTimeFormatter label(Page page, Grain grain) {
        return switch (grain) {
            case HOUR -> DateTimeFormatter.ofPattern("EEE d, H:mm", page.locale());
            case DAY -> DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(page.locale());
        };
    }

    /** Each network on which any of them is named, the busiest first. */
    List<Row> networks(Page page, ShareOfVoice shares, Span span) {
        var all =
                shares.voices().stream()
                        .flatMap(voice -> voice.networks().keySet().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        return all.stream()
                .sorted(
                        Comparator.comparingLong((String network) -> on(shares, network))
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                .map(
                        network ->
                                new Row(
                                        page.t(networks.label(network)),
                                        networks.icon(network),
                                        cells(
                                                page,
                                                shares,
                                                voice -> on(voice, network),
                                                voice -> asked(voice, span).on(network))))
                .toList();
    }

    private static long on(ShareOfVoice shares, String network) {
        return shares.voices().stream().mapToLong(voice -> on(voice, network)).sum();
    }

    private static long on(Voice voice, String network) {
        return voice.networks().getOrDefault(network, 0L);
    }

    /** What people want, and of how many nobody can tell. */
    List<Row> intents(Page page, ShareOfVoice shares, Span span) {
        var rows = new ArrayList<Row>();
        Arrays.stream(Intent.values())
                .map(
                        intent ->
                                new Row(
                                        UnderstoodAs.name(page, intent),
                                        null,
                                        cells(
                                                page,
                                                shares,
                                                voice -> wanting(voice.intents(), intent),
                                                voice ->
                                                        asked(voice, span)
                                                                .intending(intent.word()))))
                .forEach(rows::add);
        rows.add(
                new Row(
                        page.t("language.unsure"),
                        null,
                        cells(
                                page,
                                shares,
                                Voice::intentUnsure,
                                voice -> asked(voice, span).intending(UnderstoodAs.UNSURE))));
        return rows;
    }

    private static long wanting(Map<Intent, Long> intents, Intent intent) {
        return intents.getOrDefault(intent, 0L);
    }

    private static List<Cell> cells(
            Page page,
            ShareOfVoice shares,
            ToLongFunction<Voice> count,
            Function<Voice, Asked> asked) {
        return shares.voices().stream()
                .map(
                        voice ->
                                cell(
                                        page,
                                        count.applyAsLong(voice),
                                        voice.messages(),
                                        asked.apply(voice)))
                .toList();
    }
}
