package org.tertulia.listening.alerts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as programs see and write it, all by numbers and words; {@code version} is that of the
 * rule which a change replaces.
 */
record AlertRuleJson(
        @Nullable Integer id,
        @Nullable Integer brand,
        @Nullable String kind,
        @Nullable List<Integer> watches,
        @Nullable List<Integer> channels,
        @Nullable String sensitivity,
        @Nullable Integer windowMinutes,
        @Nullable Integer calmMinutes,
        @Nullable List<String> words,
        @Nullable String tells,
        @Nullable Boolean byMail,
        @Nullable Integer webhook,
        @Nullable Boolean active,
        @Nullable Integer version) {

    static AlertRuleJson of(RuleAsked.Asked rule, List<String> words) {
        return new AlertRuleJson(
                rule.number(),
                rule.brand(),
                rule.kind(),
                List.copyOf(rule.watches()),
                List.copyOf(rule.channels()),
                rule.sensitivity(),
                rule.window(),
                rule.calm(),
                words,
                rule.tells(),
                rule.byMail(),
                rule.webhook(),
                rule.active(),
                rule.version());
    }

    RuleAsked.Asked asked(int number) {
        return new RuleAsked.Asked(
                number,
                brand == null ? 0 : brand,
                kind == null ? "" : kind,
                watches == null ? List.of() : watches,
                channels == null ? List.of() : channels,
                sensitivity == null ? "medium" : sensitivity,
                windowMinutes == null ? 60 : windowMinutes,
                calmMinutes == null ? 120 : calmMinutes,
                words == null ? "" : String.join("\n", words),
                tells == null ? "supervisor" : tells,
                byMail != null && byMail,
                webhook,
                active == null || active,
                version == null ? 0 : version);
    }
}
