package org.tertulia.inbox.drafts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tertulia.inbox.drafts.Ruling;

/**
 * A rule as forms and programs write it, by the numbers and words that people use.
 *
 * @param number 0 for a new one
 * @param author {@code agent}, {@code supervisor}, or empty for everybody
 * @param steps {@code supervisor}, {@code department:3}, {@code members:carla,olga}
 */
record RuleAsked(
        int number,
        int brand,
        String name,
        String author,
        int newDays,
        int newAnswers,
        List<Integer> departments,
        List<String> intents,
        String urgency,
        List<String> words,
        List<Integer> queues,
        List<Integer> channels,
        List<String> steps,
        boolean active,
        int version) {

    static final String PEOPLE = "members:";

    static RuleAsked empty(int brand) {
        return new RuleAsked(
                0,
                brand,
                "",
                "agent",
                0,
                0,
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of("supervisor"),
                true,
                0);
    }

    /** From the fields of a form; {@code number} is null for a new rule. */
    static RuleAsked of(@Nullable Integer number, MultiValueMap<String, String> form) {
        return new RuleAsked(
                number == null ? 0 : number,
                number(first(form, "brand"), 0),
                first(form, "name"),
                first(form, "author"),
                number(first(form, "newDays"), 0),
                number(first(form, "newAnswers"), 0),
                numbers(form, "departments"),
                words(form, "intents"),
                first(form, "urgency"),
                lines(first(form, "words")),
                numbers(form, "queues"),
                numbers(form, "channels"),
                steps(form),
                first(form, "active").equals("true"),
                number(first(form, "version"), 0));
    }

    /** The same with the version that is there now. */
    RuleAsked with(int known) {
        return new RuleAsked(
                number,
                brand,
                name,
                author,
                newDays,
                newAnswers,
                departments,
                intents,
                urgency,
                words,
                queues,
                channels,
                steps,
                active,
                known);
    }

    /** What stands in the choice of a step, from 1. */
    String by(int n) {
        var step = step(n);
        return step.startsWith(PEOPLE) ? PEOPLE : step;
    }

    /** The handles beside it. */
    String people(int n) {
        var step = step(n);
        return step.startsWith(PEOPLE) ? step.substring(PEOPLE.length()) : "";
    }

    private String step(int n) {
        return n <= steps.size() ? steps.get(n - 1) : "";
    }

    private static List<String> steps(MultiValueMap<String, String> form) {
        var steps = new ArrayList<String>();
        IntStream.rangeClosed(1, Ruling.MOST_STEPS)
                .forEach(
                        n -> {
                            var by = first(form, "by" + n);
                            if (!by.isEmpty()) {
                                steps.add(by.equals(PEOPLE) ? by + first(form, "people" + n) : by);
                            }
                        });
        return steps;
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value.replace('\0', ' ').strip();
    }

    private static List<String> words(MultiValueMap<String, String> form, String name) {
        return form.getOrDefault(name, List.of()).stream().filter(each -> !each.isEmpty()).toList();
    }

    private static List<Integer> numbers(MultiValueMap<String, String> form, String name) {
        return words(form, name).stream().map(each -> number(each, -1)).toList();
    }

    /** What is no number is one that nothing allows; what is missing is none. */
    private static int number(String given, int none) {
        if (given.isEmpty()) {
            return none;
        }
        return given.matches("[0-9]{1,9}") ? Integer.parseInt(given) : -1;
    }

    static List<String> lines(String given) {
        return given.lines()
                .flatMap(line -> List.of(line.split("[,;]")).stream())
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }
}
