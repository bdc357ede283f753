package org.tertulia.inbox.walking.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.walking.ProtocolUse;
import org.tertulia.inbox.walking.Span;
import org.tertulia.inbox.walking.TreeUse;
import org.tertulia.inbox.walking.Use;
import org.tertulia.inbox.walking.Uses;
import org.tertulia.inbox.walking.WalkEnd;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Version;
import org.tertulia.playbook.tree.Arrow;
import org.tertulia.playbook.tree.Step;
import org.tertulia.web.Page;

/** How protocols are used, for programs. */
@RestController
class UseApi {

    private final UseViews views;
    private final Uses uses;

    UseApi(UseViews views, Uses uses) {
        this.views = views;
        this.uses = uses;
    }

    /**
     * {@code ends} counts {@code answered}, {@code without-answer}, {@code handed-over}, {@code
     * situation}, {@code left}, {@code unanswered} and {@code open}; {@code medianSeconds} is from
     * question to answer, {@code satisfaction} the average of 1 to 5; both are null where nobody
     * was answered, or said how it was.
     */
    record UseJson(
            int walks,
            Map<String, Integer> ends,
            @Nullable Long medianSeconds,
            int rated,
            @Nullable Double satisfaction) {

        UseJson {
            ends = new LinkedHashMap<>(ends);
        }

        static UseJson of(Use use) {
            var ends = new LinkedHashMap<String, Integer>();
            Arrays.stream(WalkEnd.values()).forEach(it -> ends.put(it.slug(), use.many(it)));
            var answer = use.answer();
            var mean = use.satisfaction();
            return new UseJson(
                    use.walks(),
                    ends,
                    answer == null ? null : answer.toSeconds(),
                    use.rated(),
                    mean.isEmpty() ? null : mean.getAsDouble());
        }
    }

    /** {@code last} is when it was begun last, ever. */
    record ProtocolUseJson(int protocol, UseJson use, @Nullable Instant last) {

        static ProtocolUseJson of(ProtocolUse use) {
            return new ProtocolUseJson(use.protocol(), UseJson.of(use.use()), use.last());
        }
    }

    record ProtocolUsesJson(int days, List<ProtocolUseJson> items) {
        ProtocolUsesJson {
            items = List.copyOf(items);
        }
    }

    /** {@code left} is how many left it on the step, by their reasons. */
    record StepUseJson(String step, UseJson use, Map<String, Integer> left) {
        StepUseJson {
            left = new LinkedHashMap<>(left);
        }
    }

    /** {@code way} is the name of the arrow, empty where a step has only one. */
    record WayUseJson(String step, String way, String target, UseJson use) {}

    /** {@code escalated} is how many passed a step that gives it to somebody else. */
    record TreeUseJson(
            int protocol,
            int version,
            int days,
            UseJson use,
            int escalated,
            List<StepUseJson> steps,
            List<WayUseJson> ways) {
        TreeUseJson {
            steps = List.copyOf(steps);
            ways = List.copyOf(ways);
        }
    }

    /** All that were ever followed; {@code days} until now, 366 at most. */
    @GetMapping("/api/v1/protocols/use")
    ProtocolUsesJson all(Sight sight, Page page, @RequestParam(defaultValue = "30") int days) {
        var span = new Span(days);
        return new ProtocolUsesJson(
                days,
                uses.protocols(sight, span.since(page.now())).stream()
                        .map(ProtocolUseJson::of)
                        .toList());
    }

    /** Of the version that holds, or of another one. */
    @GetMapping("/api/v1/protocols/{number:[0-9]{1,9}}/use")
    TreeUseJson one(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "30") int days) {
        var span = new Span(days);
        var shown = views.version(sight, number, version);
        return json(shown, span, views.use(sight, shown, span, page));
    }

    private static TreeUseJson json(Version version, Span span, TreeUse use) {
        var steps = UseViews.tree(version).steps();
        return new TreeUseJson(
                version.protocol(),
                version.n(),
                span.days(),
                UseJson.of(use.all()),
                use.escalated(),
                steps.stream().map(it -> json(it, use)).toList(),
                steps.stream()
                        .flatMap(step -> step.arrows().stream().map(it -> json(step, it, use)))
                        .toList());
    }

    private static StepUseJson json(Step step, TreeUse use) {
        var left = new LinkedHashMap<String, Integer>();
        use.left()
                .getOrDefault(step.id(), Map.of())
                .forEach((because, many) -> left.put(because.slug(), many));
        return new StepUseJson(step.id(), UseJson.of(use.step(step.id())), left);
    }

    private static WayUseJson json(Step step, Arrow arrow, TreeUse use) {
        return new WayUseJson(
                step.id(),
                arrow.way(),
                arrow.target(),
                UseJson.of(use.way(step.id(), arrow.way())));
    }
}
