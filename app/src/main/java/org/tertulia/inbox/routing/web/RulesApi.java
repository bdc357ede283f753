package org.tertulia.inbox.routing.web;

import java.util.List;
import java.util.UUID;
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
import org.tertulia.inbox.routing.Rule;
import org.tertulia.inbox.routing.Rules;
import org.tertulia.inbox.routing.Ruling;
import org.tertulia.inbox.routing.Trial;
import org.tertulia.inbox.routing.Trying;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;

/** Routing rules, for programs. */
@RestController
@RequestMapping("/api/v1/routing-rules")
class RulesApi {

    private final Rules rules;
    private final Ruling ruling;
    private final Trying trying;
    private final RuleReading reading;

    RulesApi(Rules rules, Ruling ruling, Trying trying, RuleReading reading) {
        this.rules = rules;
        this.ruling = ruling;
        this.trying = trying;
        this.reading = reading;
    }

    /** Brand by brand, in the order in which they are asked. */
    record RoutingRulesJson(List<RuleJson> items, @Nullable Integer next) {}

    @GetMapping
    RoutingRulesJson list(Sight sight) {
        return new RoutingRulesJson(
                rules.all(sight).stream().map(rule -> json(sight, rule)).toList(), null);
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    RuleJson show(Sight sight, @PathVariable int number) {
        return json(sight, rules.find(sight, number));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RuleJson add(Sight sight, @RequestBody RuleJson asked) {
        return json(sight, ruling.add(sight, reading.rule(sight, asked.asked(0))));
    }

    /** In place of the one of this number; {@code version} is that of the one replaced. */
    @PutMapping("/{number:[0-9]{1,9}}")
    RuleJson change(Sight sight, @PathVariable int number, @RequestBody RuleJson asked) {
        rules.find(sight, number);
        return json(sight, ruling.change(sight, reading.rule(sight, asked.asked(number))));
    }

    @DeleteMapping("/{number:[0-9]{1,9}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Sight sight, @PathVariable int number) {
        ruling.remove(sight, number);
    }

    /** Its place among the rules of its brand, from 1. */
    record At(int place) {}

    @PutMapping("/{number:[0-9]{1,9}}/place")
    RuleJson place(Sight sight, @PathVariable int number, @RequestBody At at) {
        ruling.place(sight, number, at.place());
        return show(sight, number);
    }

    /**
     * What the rules would have done with last week's messages; {@code whole} is false where only
     * the newest were looked at.
     */
    record TrialJson(List<Caught> items, int read, boolean whole) {

        /** {@code rule} is null for those that no rule caught, 0 for the one tried. */
        record Caught(@Nullable Integer rule, int count, List<UUID> samples) {

            static Caught of(Trial.Caught caught) {
                var rule = caught.rule();
                return new Caught(
                        rule == null ? null : rule.number(),
                        caught.count(),
                        caught.samples().stream().map(MessageId::value).toList());
            }
        }
    }

    /** With this rule in the place of the one of its {@code id}, or as the last. */
    @PostMapping("/trial")
    TrialJson tried(Sight sight, @RequestBody RuleJson asked) {
        var rule = reading.rule(sight, asked.asked(asked.id() == null ? 0 : asked.id()));
        var trial = trying.of(sight, rule.brand(), rule);
        return new TrialJson(
                trial.caught().stream().map(TrialJson.Caught::of).toList(),
                trial.read(),
                trial.whole());
    }

    private RuleJson json(Sight sight, Rule rule) {
        return RuleJson.of(reading.asked(sight, rule), rule);
    }
}
