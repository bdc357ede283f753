package org.tertulia.playbook.said.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.playbook.said.Content;
import org.tertulia.playbook.said.Draft;
import org.tertulia.playbook.said.SaidRefusal;
import org.tertulia.playbook.said.Size;
import org.tertulia.playbook.said.Tone;

/**
 * What the form of an approved message holds, as it was typed.
 *
 * @param department a number; empty for everybody's
 * @param variants with an empty one at the end, for one more
 */
record Asked(
        String handle,
        String title,
        String department,
        String tags,
        List<String> intents,
        String expires,
        List<Draft.Typed> variants,
        List<Draft.Enclosed> files) {

    private static final int MOST = 60;

    Asked {
        intents = List.copyOf(intents);
        variants = List.copyOf(variants);
        files = List.copyOf(files);
    }

    static int status(SaidRefusal refusal) {
        return refusal instanceof Refusal.Unfit ? 422 : 409;
    }

    /** Which edition was seen, and its revision; refuses what is no number. */
    static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            throw new Refused(new SaidRefusal.EditionMissing());
        }
    }

    static Asked blank(String language) {
        return new Asked(
                "",
                "",
                "",
                "",
                List.of(),
                "",
                List.of(
                        new Draft.Typed(language, Size.SHORT.slug(), Tone.CLOSE.slug(), ""),
                        new Draft.Typed(language, Size.LONG.slug(), Tone.CLOSE.slug(), "")),
                List.of());
    }

    static Asked of(String handle, String department, Content content) {
        return new Asked(
                handle,
                content.title(),
                department,
                String.join(", ", content.tags()),
                List.copyOf(content.intents()),
                content.expires() == null ? "" : content.expires().toString(),
                content.variants().stream()
                        .map(
                                it ->
                                        new Draft.Typed(
                                                it.language(),
                                                it.size().slug(),
                                                it.tone().slug(),
                                                it.text()))
                        .toList(),
                content.files().stream()
                        .map(it -> new Draft.Enclosed(it.hash(), it.name(), it.alt()))
                        .toList());
    }

    /** Of fields that come once each, and those of the variants in their order. */
    static Asked of(MultiValueMap<String, String> given) {
        var texts = all(given, "text");
        return new Asked(
                one(given, "handle"),
                one(given, "title"),
                one(given, "department"),
                one(given, "tags"),
                all(given, "intent"),
                one(given, "expires"),
                IntStream.range(0, Math.min(MOST, texts.size()))
                        .mapToObj(
                                i ->
                                        new Draft.Typed(
                                                at(given, "language", i),
                                                at(given, "size", i),
                                                at(given, "tone", i),
                                                texts.get(i)))
                        .toList(),
                IntStream.range(0, Math.min(MOST, all(given, "file").size()))
                        .mapToObj(
                                i ->
                                        new Draft.Enclosed(
                                                at(given, "file", i),
                                                at(given, "fileName", i),
                                                at(given, "fileAlt", i)))
                        .toList());
    }

    private static String one(MultiValueMap<String, String> given, String name) {
        var first = given.getFirst(name);
        return first == null ? "" : first;
    }

    private static List<String> all(MultiValueMap<String, String> given, String name) {
        var all = given.get(name);
        return all == null ? List.of() : all.stream().map(it -> it == null ? "" : it).toList();
    }

    private static String at(MultiValueMap<String, String> given, String name, int i) {
        var all = all(given, name);
        return i < all.size() ? all.get(i) : "";
    }

    /** Empty rows are left out. */
    Draft draft() {
        return new Draft(
                title,
                number(department, new SaidRefusal.DepartmentNotOpen()),
                Arrays.stream(tags.split(",")).toList(),
                intents,
                day(expires),
                variants.stream().filter(it -> !it.text().isBlank()).toList(),
                files);
    }

    private static @Nullable Integer number(String typed, SaidRefusal unfit) {
        try {
            return typed.isBlank() ? null : Integer.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            throw new Refused(unfit);
        }
    }

    static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refused(new SaidRefusal.ExpiryUnclear());
        }
    }

    /** With one more row, in the language of the last. */
    Asked more() {
        var last = variants.isEmpty() ? null : variants.getLast();
        if (last != null && last.text().isBlank()) {
            return this;
        }
        var rows = new ArrayList<>(variants);
        rows.add(
                new Draft.Typed(
                        last == null ? "es" : last.language(),
                        last == null ? Size.SHORT.slug() : last.size(),
                        last == null ? Tone.CLOSE.slug() : last.tone(),
                        ""));
        return new Asked(handle, title, department, tags, intents, expires, rows, files);
    }
}
