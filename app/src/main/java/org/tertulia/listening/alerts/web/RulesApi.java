package org.tertulia.listening.alerts.web;

import java.util.List;
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
import org.tertulia.listening.alerts.Rule;
import org.tertulia.listening.alerts.Rules;
import org.tertulia.listening.alerts.Ruling;
import org.tertulia.organization.Sight;

/** Rules of alerts, for programs. */
@RestController
@RequestMapping("/api/v1/alert-rules")
class RulesApi {

    private final Rules rules;
    private final Ruling ruling;
    private final RuleAsked reading;

    RulesApi(Rules rules, Ruling ruling, RuleAsked reading) {
        this.rules = rules;
        this.ruling = ruling;
        this.reading = reading;
    }

    record AlertRulesJson(List<AlertRuleJson> items, @Nullable Integer next) {}

    @GetMapping
    AlertRulesJson list(Sight sight) {
        return new AlertRulesJson(
                rules.all(sight).stream().map(rule -> json(sight, rule)).toList(), null);
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    AlertRuleJson show(Sight sight, @PathVariable int number) {
        return json(sight, rules.find(sight, number));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AlertRuleJson add(Sight sight, @RequestBody AlertRuleJson asked) {
        return json(sight, ruling.add(sight, reading.rule(sight, asked.asked(0))));
    }

    /** In place of the one of this number; {@code version} is that of the one replaced. */
    @PutMapping("/{number:[0-9]{1,9}}")
    AlertRuleJson change(Sight sight, @PathVariable int number, @RequestBody AlertRuleJson asked) {
        rules.find(sight, number);
        return json(sight, ruling.change(sight, reading.rule(sight, asked.asked(number))));
    }

    @DeleteMapping("/{number:[0-9]{1,9}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Sight sight, @PathVariable int number) {
        ruling.remove(sight, number);
    }

    private AlertRuleJson json(Sight sight, Rule rule) {
        return AlertRuleJson.of(reading.asked(sight, rule), rule.words());
    }
}
