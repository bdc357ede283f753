package org.tertulia.inbox.drafts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as programs see and write it: brand, departments, queues and channels by their numbers;
 * {@code author} is {@code agent}, {@code supervisor} or null for everybody; {@code steps} are
 * {@code agent}, {@code supervisor}, {@code owner}, {@code department:3} or {@code
 * members:carla,olga}, one after the other; what is missing asks for nothing. {@code id} is told
 * alone.
 */
record ApprovalRuleJson(
        @Nullable Integer id,
        @Nullable Integer brand,
        @Nullable String name,
        @Nullable String author,
        @Nullable Integer newDays,
        @Nullable Integer newAnswers,
        @Nullable List<Integer> departments,
        @Nullable List<String> intents,
        @Nullable String urgency,
        @Nullable List<String> words,
        @Nullable List<Integer> queues,
        @Nullable List<Integer> channels,
        @Nullable List<String> steps,
        @Nullable Boolean active,
        @Nullable Integer version) {

    static ApprovalRuleJson of(RuleAsked asked) {
        return new ApprovalRuleJson(
                asked.number(),
                asked.brand(),
                asked.name(),
                filled(asked.author()),
                asked.newDays(),
                asked.newAnswers(),
                asked.departments(),
                asked.intents(),
                filled(asked.urgency()),
                asked.words(),
                asked.queues(),
                asked.channels(),
                asked.steps(),
                asked.active(),
                asked.version());
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    RuleAsked asked(int number) {
        return new RuleAsked(
                number,
                number(brand),
                text(name),
                text(author),
                number(newDays),
                number(newAnswers),
                list(departments),
                list(intents),
                text(urgency),
                list(words).stream().map(ApprovalRuleJson::text).distinct().toList(),
                list(queues),
                list(channels),
                list(steps).stream().map(ApprovalRuleJson::text).toList(),
                active == null || active,
                number(version));
    }

    private static int number(@Nullable Integer given) {
        return given == null ? 0 : given;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.replace('\0', ' ').strip();
    }

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
