package org.tertulia.inbox.routing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A rule as forms and programs write it, by the numbers and words that people use.
 *
 * @param number 0 for a new one
 * @param authors handles, and contacts as {@code #12}
 * @param urgency and {@code raises}: empty where nothing is asked
 * @param person a handle, empty for nobody
 */
record RuleAsked(
        int number,
        int brand,
        String name,
        List<Integer> channels,
        List<String> networks,
        List<String> kinds,
        List<Integer> watches,
        List<String> intents,
        String urgency,
        List<String> sentiments,
        List<String> languages,
        List<String> authors,
        List<String> hashtags,
        String words,
        int queue,
        String person,
        String raises,
        boolean active,
        int version) {

    static RuleAsked empty(int brand, int queue) {
        return new RuleAsked(
                0, brand, "", List.of(), List.of(), List.of(), List.of(), List.of(), "", List.of(),
                List.of(), List.of(), List.of(), "", queue, "", "", true, 0);
    }

    /** From the fields of a form; {@code number} is null for a new rule. */
    static RuleAsked of(@Nullable Integer number, MultiValueMap<String, String> form) {
        return new RuleAsked(
                number == null ? 0 : number,
                number(first(form, "brand")),
                first(form, "name"),
                numbers(form, "channels"),
                words(form, "networks"),
                words(form, "kinds"),
                numbers(form, "watches"),
                words(form, "intents"),
                first(form, "urgency"),
                words(form, "sentiments"),
                words(form, "languages"),
                lines(first(form, "authors")),
                lines(first(form, "hashtags")),
                first(form, "words").strip(),
                number(first(form, "queue")),
                first(form, "person"),
                first(form, "raises"),
                first(form, "active").equals("true"),
                number(first(form, "version")));
    }

    /** The same with the version that is there now. */
    RuleAsked with(int known) {
        return new RuleAsked(
                number,
                brand,
                name,
                channels,
                networks,
                kinds,
                watches,
                intents,
                urgency,
                sentiments,
                languages,
                authors,
                hashtags,
                words,
                queue,
                person,
                raises,
                active,
                known);
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value;
    }

    private static List<String> words(MultiValueMap<String, String> form, String name) {
        return form.getOrDefault(name, List.of()).stream().filter(each -> !each.isEmpty()).toList();
    }

    private static List<Integer> numbers(MultiValueMap<String, String> form, String name) {
        return words(form, name).stream().map(RuleAsked::number).toList();
    }

    /** 0 is none, and no number of anything. */
    private static int number(String given) {
        return given.matches("[0-9]{1,9}") ? Integer.parseInt(given) : 0;
    }

    private static List<String> lines(String given) {
        return given.lines()
                .flatMap(line -> List.of(line.split("[,;\\s]+")).stream())
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }
}
