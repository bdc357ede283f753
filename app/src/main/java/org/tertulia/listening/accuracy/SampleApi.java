package org.tertulia.listening.accuracy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.Refused;
import org.tertulia.language.web.SenseJson;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.messages.judging.Asked;
import org.tertulia.messages.judging.JudgingRefusal;
import org.tertulia.messages.judging.Samples;
import org.tertulia.messages.judging.Sampling;
import org.tertulia.organization.Sight;
import org.tertulia.web.Shown;

/** The messages that people are asked to judge, for programs. */
@RestController
@RequestMapping("/api/v1/understanding")
class SampleApi {

    private static final int MOST = 500;

    private final Sampling sampling;
    private final Samples samples;
    private final Messages messages;

    SampleApi(Sampling sampling, Samples samples, Messages messages) {
        this.sampling = sampling;
        this.samples = samples;
        this.messages = messages;
    }

    /** How many messages a day are drawn by lot, and half as many chosen; 0: none. */
    record SamplingJson(@Nullable Integer perDay) {}

    /** {@code byLot}: drawn by lot; else the program was least sure of it. */
    record SampleJson(
            UUID id,
            LocalDate day,
            boolean byLot,
            @Nullable String text,
            @Nullable SenseJson understood) {}

    record SampleListJson(List<SampleJson> items, @Nullable String next) {}

    @GetMapping("/sampling")
    SamplingJson sampling() {
        return new SamplingJson(samples.perDay());
    }

    @PutMapping("/sampling")
    SamplingJson set(Sight sight, @RequestBody SamplingJson asked) {
        var perDay = asked.perDay();
        if (perDay == null) {
            throw new Refused(new JudgingRefusal.SamplingUnfit(Sampling.MOST));
        }
        sampling.set(sight, perDay);
        return sampling();
    }

    /** Those that wait for somebody, the latest day first, those drawn by lot before the others. */
    @GetMapping("/sample")
    SampleListJson waiting(Sight sight) {
        var waiting = samples.waiting(sight, sampling.since(), MOST);
        var said =
                messages
                        .byIds(sight, waiting.stream().map(Samples.Sample::message).toList())
                        .stream()
                        .collect(Collectors.toMap(Message::id, message -> message));
        return new SampleListJson(
                waiting.stream()
                        .filter(sample -> said.containsKey(sample.message()))
                        .map(sample -> json(sample, said.get(sample.message())))
                        .toList(),
                null);
    }

    private static SampleJson json(Samples.Sample sample, @Nullable Message message) {
        var sense = message == null ? null : message.sense();
        return new SampleJson(
                sample.message().value(),
                sample.day(),
                sample.byLot(),
                message == null ? null : message.text(),
                sense == null ? null : SenseJson.of(sense));
    }

    /** Says what is right of it: labels by question. What was judged before stays as it was. */
    @PostMapping("/sample/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void judge(
            Sight sight,
            @PathVariable String id,
            @RequestBody Map<String, @Nullable String> labels) {
        sampling.judge(sight, MessageId.parse(id), labels(labels));
    }

    /** Nobody can tell: it is asked no longer. */
    @DeleteMapping("/sample/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setAside(Sight sight, @PathVariable String id) {
        sampling.setAside(sight, MessageId.parse(id));
    }

    private static Map<Asked, String> labels(Map<String, @Nullable String> given) {
        var labels = new EnumMap<Asked, String>(Asked.class);
        given.forEach(
                (word, label) ->
                        labels.put(
                                Asked.find(word)
                                        .orElseThrow(
                                                () ->
                                                        new Refused(
                                                                new JudgingRefusal.UnknownQuestion(
                                                                        Shown.beginning(word),
                                                                        Asked.known()))),
                                label == null ? "" : Shown.beginning(label)));
        return labels;
    }
}
