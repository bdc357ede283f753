package org.tertulia.listening.voice.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.Refused;
import org.tertulia.language.Sentiment;
import org.tertulia.listening.Grain;
import org.tertulia.listening.Tones;
import org.tertulia.listening.Watch;
import org.tertulia.listening.voice.ShareOfVoice;
import org.tertulia.listening.voice.Shares;
import org.tertulia.listening.voice.Span;
import org.tertulia.listening.voice.Voice;
import org.tertulia.listening.voice.VoiceRefusal;
import org.tertulia.listening.web.UnderstoodAs;
import org.tertulia.listening.words.Rising;
import org.tertulia.organization.Sight;

/** Share of voice, for programs: the figures of the page. */
@RestController
@RequestMapping("/api/v1/share-of-voice")
class ShareOfVoiceApi {

    private static final int USUAL = 28;

    private final Compared compared;
    private final Shares shares;
    private final VoiceWords words;
    private final Clock clock;

    ShareOfVoiceApi(Compared compared, Shares shares, VoiceWords words, Clock clock) {
        this.compared = compared;
        this.shares = shares;
        this.words = words;
        this.clock = clock;
    }

    /**
     * {@code messages} name any voice, {@code several} of them more than one; {@code named} is how
     * many name each, summed: shares are shares of it. Days are days of {@code zone}.
     */
    record SharesJson(
            LocalDate from,
            LocalDate to,
            ZoneId zone,
            String by,
            long messages,
            long several,
            long named,
            List<Instant> steps,
            List<VoiceJson> voices) {}

    /**
     * {@code share} is from 0 to 1, null where there are too few messages to speak of one; {@code
     * before} counts as much time before; {@code over} the steps.
     */
    record VoiceJson(
            int watch,
            String name,
            String kind,
            long messages,
            @Nullable Double share,
            long before,
            List<Long> over,
            Map<String, Long> sentiment,
            Map<String, Long> networks,
            Map<String, Long> intents) {}

    /** Without watches, those of us and of competitors; without days, the last 28. */
    @GetMapping
    SharesJson show(
            Sight sight,
            @RequestParam(required = false) @Nullable List<Integer> watch,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "day") String by) {
        var span = span(sight, from, to);
        var grain = grain(by, span);
        var counted = shares.of(sight, voices(sight, watch), span, grain);
        return new SharesJson(
                span.first(),
                span.last(),
                span.zone(),
                by,
                counted.messages(),
                counted.several(),
                counted.named(),
                counted.steps(),
                counted.voices().stream().map(voice -> json(voice, counted)).toList());
    }

    /**
     * The words that rise around a watch; {@code read} messages since {@code since} were read, and
     * {@code readBefore} of the time before.
     */
    record WordsJson(int watch, int read, Instant since, int readBefore, List<WordJson> words) {}

    /** In how many messages a word is, and in how many it was before. */
    record WordJson(String word, int messages, int before) {}

    /** The words that rise, voice by voice. */
    @GetMapping("/words")
    List<WordsJson> words(
            Sight sight,
            @RequestParam(required = false) @Nullable List<Integer> watch,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var span = span(sight, from, to);
        return words.of(sight, voices(sight, watch), span, clock.instant()).stream()
                .map(heard -> json(heard.watch(), heard.rising()))
                .toList();
    }

    private List<Watch> voices(Sight sight, @Nullable List<Integer> numbers) {
        if (numbers != null && numbers.stream().distinct().count() > Shares.MOST) {
            throw new Refused(new VoiceRefusal.TooManyVoices(Shares.MOST));
        }
        return compared.of(
                sight, numbers == null ? List.of() : numbers.stream().distinct().toList(), null);
    }

    private Span span(Sight sight, @Nullable LocalDate from, @Nullable LocalDate to) {
        var zone = sight.who().zone();
        var last = to == null ? LocalDate.ofInstant(clock.instant(), zone) : to;
        var span = from == null ? Span.upTo(last, USUAL, zone) : new Span(from, last, zone);
        if (span.first().isAfter(last)
                || span.days() > Span.LONGEST
                || span.first().getYear() < 1
                || last.getYear() > 9998) {
            throw new Refused(new VoiceRefusal.SpanUnfit(Span.LONGEST));
        }
        return span;
    }

    private static Grain grain(String by, Span span) {
        var grain =
                switch (by) {
                    case "day" -> Grain.DAY;
                    case "hour" -> Grain.HOUR;
                    default -> throw new Refused(new VoiceRefusal.StepUnfit());
                };
        if (!span.allows(grain)) {
            throw new Refused(new VoiceRefusal.StepUnfit());
        }
        return grain;
    }

    private static VoiceJson json(Voice voice, ShareOfVoice counted) {
        var intents = new LinkedHashMap<String, Long>();
        voice.intents().forEach((intent, count) -> intents.put(intent.word(), count));
        intents.put(UnderstoodAs.UNSURE, voice.intentUnsure());
        return new VoiceJson(
                voice.watch().number(),
                voice.watch().name(),
                voice.watch().kind().word(),
                voice.messages(),
                orNull(ShareOfVoice.share(voice.messages(), counted.named())),
                voice.before(),
                voice.steps(),
                json(voice.tones()),
                voice.networks(),
                intents);
    }

    private static Map<String, Long> json(Tones tones) {
        var json = new LinkedHashMap<String, Long>();
        json.put(Sentiment.NEGATIVE.word(), tones.negative());
        json.put(Sentiment.NEUTRAL.word(), tones.neutral());
        json.put(Sentiment.POSITIVE.word(), tones.positive());
        json.put(UnderstoodAs.UNSURE, tones.unsure());
        return json;
    }

    private static WordsJson json(Watch watch, Rising rising) {
        return new WordsJson(
                watch.number(),
                rising.read(),
                rising.since(),
                rising.readBefore(),
                rising.words().stream()
                        .map(word -> new WordJson(word.written(), word.now(), word.before()))
                        .toList());
    }

    private static @Nullable Double orNull(OptionalDouble share) {
        return share.isEmpty() ? null : share.getAsDouble();
    }
}
