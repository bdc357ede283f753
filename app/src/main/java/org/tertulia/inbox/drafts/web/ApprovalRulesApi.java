package org.tertulia.inbox.drafts.web;

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
import org.tertulia.inbox.drafts.Rule;
import org.tertulia.inbox.drafts.Rules;
import org.tertulia.inbox.drafts.Ruling;
import org.tertulia.organization.Sight;

/** The rules by which answers need approval, for programs. */
@RestController
@RequestMapping("/api/v1/approval-rules")
class ApprovalRulesApi {

    private final Rules rules;
    private final Ruling ruling;
    private final RuleReading reading;

    ApprovalRulesApi(Rules rules, Ruling ruling, RuleReading reading) {
        this.rules = rules;
        this.ruling = ruling;
        this.reading = reading;
    }

    /** Brand by brand; all at once. */
    record ApprovalRulesJson(List<ApprovalRuleJson> items, @Nullable Integer next) {}

    @GetMapping
    ApprovalRulesJson list(Sight sight) {
        return new ApprovalRulesJson(
                rules.all(sight).stream().map(rule -> json(sight, rule)).toList(), null);
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    ApprovalRuleJson show(Sight sight, @PathVariable int number) {
        return json(sight, rules.find(sight, number));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApprovalRuleJson add(Sight sight, @RequestBody ApprovalRuleJson asked) {
        return json(sight, ruling.add(sight, reading.rule(sight, asked.asked(0))));
    }

    /** In place of the one of this number; {@code version} is that of the one replaced. */
    @PutMapping("/{number:[0-9]{1,9}}")
    ApprovalRuleJson change(
            Sight sight, @PathVariable int number, @RequestBody ApprovalRuleJson asked) {
        rules.find(sight, number);
        return json(sight, ruling.change(sight, reading.rule(sight, asked.asked(number))));
    }

    @DeleteMapping("/{number:[0-9]{1,9}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Sight sight, @PathVariable int number) {
        ruling.remove(sight, number);
    }

    private ApprovalRuleJson json(Sight sight, Rule rule) {
        return ApprovalRuleJson.of(reading.asked(sight, rule));
    }
}
