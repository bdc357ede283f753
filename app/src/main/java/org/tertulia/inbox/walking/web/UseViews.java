package org.tertulia.inbox.walking.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.walking.Chosen;
import org.tertulia.inbox.walking.ProtocolUse;
import org.tertulia.inbox.walking.Span;
import org.tertulia.inbox.walking.TreeUse;
import org.tertulia.inbox.walking.Use;
import org.tertulia.inbox.walking.UsedIn;
import org.tertulia.inbox.walking.Uses;
import org.tertulia.inbox.walking.WalkEnd;
import org.tertulia.kernel.NotFound;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Protocol;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.Version;
import org.tertulia.playbook.tree.Facts;
import org.tertulia.playbook.tree.Tree;
import org.tertulia.playbook.tree.Walk;
import org.tertulia.playbook.web.StepView;
import org.tertulia.playbook.web.Telling;
import org.tertulia.playbook.web.Titles;
import org.tertulia.playbook.web.TreeView;
import org.tertulia.playbook.web.Worn;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/** Makes of walks what pages show of the use of protocols. */
@Component
class UseViews {

    private final Uses uses;
    private final Protocols protocols;

    UseViews(Uses uses, Protocols protocols) {
        this.uses = uses;
        this.protocols = protocols;
    }

    /** How a list of protocols is sorted. */
    private enum Sort {
        USE("inbox.use.sort.use", Comparator.comparingInt(it -> -it.use().walks())),
        LAST("inbox.use.sort.last", Comparator.comparingLong(it -> -seconds(it.last()))),
        LEFT("inbox.use.sort.left", Comparator.comparingInt(it -> -it.use().percent(WalkEnd.LEFT)));

        private final String key;
        private final Comparator<ProtocolUse> order;

        Sort(String key, Comparator<ProtocolUse> order) {
            this.key = key;
            this.order = order;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What was never begun comes last. */
        private static long seconds(@Nullable Instant last) {
            return last == null ? 0 : last.getEpochSecond();
        }

        static Sort of(String slug) {
            return Arrays.stream(values())
                    .filter(it -> it.slug().equals(slug))
                    .findFirst()
                    .orElse(USE);
        }
    }

    UsesView all(Sight sight, Page page, Span span, String sort) {
        var sorted = Sort.of(sort);
        var used = new HashMap<Integer, ProtocolUse>();
        uses.protocols(sight, span.since(page.now())).forEach(it -> used.put(it.protocol(), it));
        var telling = Telling.to(page);
        var rows =
                protocols.list(sight).stream()
                        .filter(it -> it.current() != null || used.containsKey(it.number()))
                        .map(it -> row(telling, it, used.get(it.number()), span))
                        .sorted(
                                Comparator.comparing(UsesView.Row::use, sorted.order)
                                        .thenComparing(
                                                UsesView.Row::title, String::compareToIgnoreCase))
                        .toList();
        return new UsesView(
                span,
                sorted.slug(),
                UseAsked.spans(page, span, UseAsked.LIST + "?sort=" + sorted.slug() + "&days="),
                Arrays.stream(Sort.values())
                        .map(it -> new Option(it.slug(), page.t(it.key)))
                        .toList(),
                rows,
                !used.isEmpty());
    }

    private static UsesView.Row row(
            Telling telling, Protocol protocol, @Nullable ProtocolUse use, Span span) {
        var number = protocol.number();
        return new UsesView.Row(
                Titles.of(telling, protocol),
                use == null ? new ProtocolUse(number, Use.NONE, null) : use,
                "/playbook/protocols/" + number + "/use?days=" + span.days());
    }

    /** The version asked for; 0 for the one that holds, or held last. */
    Version version(Sight sight, int number, int version) {
        var protocol = protocols.find(sight, number);
        if (version > 0) {
            return protocols.version(sight, number, version);
        }
        var current = protocol.current();
        return current != null
                ? current
                : protocols.versions(sight, number).stream()
                        .filter(it -> it.from() != null && it.reading().tree() != null)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("protocol:" + number));
    }

    static Tree tree(Version version) {
        var tree = version.reading().tree();
        if (tree == null) {
            throw new NotFound("protocol:" + version.protocol() + " version:" + version.n());
        }
        return tree;
    }

    TreeUse use(Sight sight, Version version, Span span, Page page) {
        return TreeUse.of(
                tree(version),
                uses.gone(sight, version.protocol(), version.n(), span.since(page.now())));
    }

    UseView of(Sight sight, Page page, Version version, Span span) {
        var asked = new UseAsked(version.protocol(), version.n(), span);
        var tree = tree(version);
        var use = use(sight, version, span, page);
        var worn = worn(page, tree, use, asked);
        var view = TreeView.of(tree, Telling.to(page), worn);
        var rows = rows(asked, use, view);
        return new UseView(
                asked,
                title(sight, page, version),
                UseAsked.spans(
                        page,
                        span,
                        "/playbook/protocols/%d/use?version=%d&days="
                                .formatted(version.protocol(), version.n())),
                versions(sight, page, version, span),
                use,
                ends(page, asked, use),
                use.because().entrySet().stream()
                        .map(
                                it ->
                                        new UseView.Left(
                                                it.getKey(),
                                                UseWords.because(page, it.getKey()),
                                                it.getValue()))
                        .toList(),
                (int) rows.stream().filter(it -> !it.isStep() && it.dead()).count(),
                view,
                worn,
                rows);
    }

    String title(Sight sight, Page page, Version version) {
        return Titles.of(Telling.to(page), protocols.find(sight, version.protocol()));
    }

    /** Those that were walked, and the one that is shown; with how often. */
    private List<Option> versions(Sight sight, Page page, Version shown, Span span) {
        var walked =
                new TreeMap<Integer, Integer>(
                        uses.versions(sight, shown.protocol(), span.since(page.now())));
        walked.putIfAbsent(shown.n(), 0);
        return walked.descendingMap().entrySet().stream()
                .map(
                        it ->
                                new Option(
                                        it.getKey().toString(),
                                        page.t("inbox.use.version", it.getKey(), it.getValue())))
                .toList();
    }

    private static List<UseView.Ended> ends(Page page, UseAsked asked, TreeUse use) {
        return Arrays.stream(WalkEnd.values())
                .filter(it -> use.all().many(it) > 0)
                .map(
                        it ->
                                new UseView.Ended(
                                        page.t(it.key()),
                                        use.all().many(it),
                                        use.all().percent(it),
                                        asked.walks(new Chosen(null, null, it, false))))
                .toList();
    }

    private static Worn worn(Page page, Tree tree, TreeUse use, UseAsked asked) {
        var steps = new HashMap<String, Worn.Mark>();
        var ways = new HashMap<Worn.Between, Worn.Mark>();
        for (var step : tree.steps()) {
            var id = step.id();
            steps.put(id, mark(page, use.step(id), asked.walks(new Chosen(id, null, null, false))));
            for (var arrow : step.arrows()) {
                var path = asked.walks(new Chosen(id, arrow.way(), null, false));
                ways.put(
                        new Worn.Between(id, arrow.way()),
                        mark(page, use.way(id, arrow.way()), path));
            }
        }
        return new Worn(steps, ways, use.all().walks());
    }

    private static Worn.Mark mark(Page page, Use use, String path) {
        var used = use.walks() > 0;
        return new Worn.Mark(
                use.walks(),
                page.number(use.walks()),
                path,
                used ? UseWords.outcome(page, use) : "",
                used ? UseWords.whole(page, use) : "");
    }

    private static List<UseRow> rows(UseAsked asked, TreeUse use, TreeView view) {
        var rows = new ArrayList<UseRow>();
        for (var shown : view.steps()) {
            var id = shown.step().id();
            var reached = use.step(id);
            rows.add(
                    new UseRow(
                            id,
                            id,
                            null,
                            "",
                            shown.number() + ". " + shown.text(),
                            reached,
                            reached.shareOf(use.all().walks()),
                            use.leftOn(id),
                            asked.walks(new Chosen(id, null, null, false))));
            shown.ways().forEach(it -> rows.add(row(asked, use, id, it)));
        }
        return rows;
    }

    private static UseRow row(UseAsked asked, TreeUse use, String step, StepView.WayView way) {
        var arrow = way.arrow().way();
        var taken = use.way(step, arrow);
        return new UseRow(
                "",
                step,
                arrow,
                way.arrow().target(),
                (way.label() + " → " + way.number()).strip(),
                taken,
                taken.shareOf(use.step(step).walks()),
                0,
                asked.walks(new Chosen(step, arrow, null, false)));
    }

    /** The way of a walk, step by step. */
    static List<String> gone(Page page, Version version, UsedIn walk) {
        return Walk.resume(tree(version), Facts.NONE, walk.path())
                .map(Telling.to(page)::gone)
                .orElse(List.of());
    }

    /** Which walks these are, in words. */
    List<String> said(Page page, Version version, Chosen chosen) {
        var said = new ArrayList<String>();
        var telling = Telling.to(page);
        var step = chosen.step() == null ? null : tree(version).step(chosen.step()).orElse(null);
        if (step != null) {
            said.add(telling.step(step));
            step.arrows().stream()
                    .filter(it -> it.way().equals(chosen.arrow()))
                    .map(it -> telling.way(step, it))
                    .filter(it -> !it.isEmpty())
                    .forEach(said::add);
        }
        if (chosen.stood()) {
            said.add(page.t("inbox.use.stood"));
        }
        var end = chosen.end();
        if (end != null) {
            said.add(page.t(end.key()));
        }
        return said;
    }
}
