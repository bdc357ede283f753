package org.tertulia.playbook.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for what would stop somebody who walks a tree. */
public final class Examination {

    private final Tree tree;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<String, Step> byId = new HashMap<>();

    private Examination(Tree tree) {
        this.tree = tree;
        tree.steps().forEach(step -> byId.putIfAbsent(step.id(), step));
    }

    /** In the order of the steps. */
    public static List<Flaw> of(Tree tree) {
        var examination = new Examination(tree);
        examination.head();
        examination.steps();
        return List.copyOf(examination.flaws);
    }

    private void head() {
        spoken("", tree.title(), "playbook.flaw.title", true);
        spoken("", tree.about(), "playbook.flaw.about", false);
    }

    private void steps() {
        var reached = reached();
        var circles = circles();
        for (var step : tree.steps()) {
            if (!reached.contains(step.id())) {
                flaw(step.id(), "", "playbook.flaw.unreachable");
            }
            words(step);
            ways(step);
            for (var target : circles.getOrDefault(step.id(), Set.of())) {
                flaw(step.id(), target, "playbook.flaw.circle", target);
            }
        }
    }

    private Set<String> reached() {
        var reached = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(tree.first().id()));
        while (!open.isEmpty()) {
            var id = open.pop();
            var step = byId.get(id);
            if (step != null && reached.add(id)) {
                step.arrows().forEach(arrow -> open.push(arrow.target()));
            }
        }
        return reached;
    }

    /** Arrows that lead back to a step on the way there, by the step from which they lead. */
    private Map<String, Set<String>> circles() {
        var circles = new HashMap<String, Set<String>>();
        var done = new LinkedHashSet<String>();
        for (var step : tree.steps()) {
            descend(step.id(), new ArrayDeque<>(), done, circles);
        }
        return circles;
    }

    private void descend(
            String id, Deque<String> way, Set<String> done, Map<String, Set<String>> circles) {
        var step = byId.get(id);
        if (step == null || done.contains(id)) {
            return;
        }
        way.push(id);
        for (var arrow : step.arrows()) {
            if (way.contains(arrow.target())) {
                circles.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(arrow.target());
            } else {
                descend(arrow.target(), way, done, circles);
            }
        }
        way.pop();
        done.add(id);
    }

    private void words(Step step) {
        var needed =
                switch (step) {
                    case ApprovedMessage message -> message.says().isEmpty();
                    case Question _, Instruction _, Asking _ -> true;
                    case Check _, Escalation _, Ending _ -> false;
                };
        spoken(step.id(), step.words(), "playbook.flaw.words", needed);
        if (step instanceof Question question) {
            question.choices().forEach(it -> spoken(step.id(), it.next(), it.label(), it.key()));
        }
        if (step instanceof ApprovedMessage message
                && !message.says().isEmpty()
                && !message.words().isEmpty()) {
            flaw(step.id(), "", "playbook.flaw.says-and-words", message.says());
        }
        if (step instanceof ApprovedMessage || step instanceof Asking) {
            Stream.of(Tongue.values())
                    .flatMap(it -> Fields.unknown(step.words().in(it)).stream())
                    .distinct()
                    .forEach(it -> flaw(step.id(), "", "playbook.flaw.field", it));
        }
    }

    private void spoken(String step, Wording words, String key, boolean needed) {
        if (!needed && words.isEmpty()) {
            return;
        }
        for (var tongue : missing(words)) {
            flaw(step, "", key, tongue.code());
        }
    }

    private void spoken(String step, String target, Wording label, String choice) {
        for (var tongue : missing(label)) {
            flaw(step, target, "playbook.flaw.choice", choice, tongue.code());
        }
    }

    private List<Tongue> missing(Wording words) {
        return Stream.of(Tongue.values())
                .filter(it -> tree.tongues().contains(it))
                .filter(it -> words.in(it).isEmpty())
                .toList();
    }

    private void ways(Step step) {
        if (step instanceof Question question && question.choices().isEmpty()) {
            flaw(step.id(), "", "playbook.flaw.no-choice");
        }
        if (step instanceof Check check && check.branches().isEmpty()) {
            flaw(step.id(), "", "playbook.flaw.no-branch");
        }
        for (var arrow : step.arrows()) {
            if (arrow.target().isEmpty()) {
                deadEnd(step, arrow);
            } else if (!byId.containsKey(arrow.target())) {
                flaw(step.id(), arrow.target(), "playbook.flaw.nowhere", arrow.target());
            }
        }
    }

    private void deadEnd(Step step, Arrow arrow) {
        if (arrow.way().equals(Check.OTHERWISE) && step instanceof Check) {
            flaw(step.id(), "", "playbook.flaw.no-otherwise");
        } else {
            flaw(step.id(), "", "playbook.flaw.dead-end");
        }
    }

    private void flaw(String step, String target, String key, String... arguments) {
        flaws.add(new Flaw(step, target, key, List.of(arguments)));
    }
}
