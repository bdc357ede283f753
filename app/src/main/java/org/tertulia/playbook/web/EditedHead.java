package org.tertulia.playbook.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.tertulia.playbook.tree.Condition;
import org.tertulia.playbook.tree.Tongue;
import org.tertulia.playbook.tree.Tree;
import org.tertulia.playbook.tree.Wording;

/** Changes what stands before the first step by its form. */
record EditedHead(Tree tree, GivenConditions conditions) {

    static final Set<String> ACTS = Set.of("head", "apply", "unapply");

    /** {@code which} of the conditions is to go, from 1. */
    Tree after(String act, String which) {
        var applies = new ArrayList<Condition>();
        for (var n = 1; n <= tree.applies().size(); n++) {
            if (!act.equals("unapply") || !which.equals(String.valueOf(n))) {
                conditions.at("applies." + n, tree.applies().get(n - 1)).ifPresent(applies::add);
            }
        }
        if (act.equals("apply")) {
            applies.add(conditions.added(""));
        }
        return new Tree(
                tree.handle(),
                tongues(),
                wording("title", tree.title()),
                wording("about", tree.about()),
                applies,
                tree.steps());
    }

    private Set<Tongue> tongues() {
        var chosen = conditions.given().getOrDefault("languages", "");
        var tongues = EnumSet.noneOf(Tongue.class);
        Arrays.stream(chosen.split(","))
                .flatMap(it -> Tongue.of(it).stream())
                .forEach(tongues::add);
        return tongues.isEmpty() ? tree.tongues() : tongues;
    }

    private Wording wording(String what, Wording kept) {
        return new Wording(
                conditions.given().getOrDefault(what + "-es", kept.es()),
                conditions.given().getOrDefault(what + "-en", kept.en()));
    }

    /** As the form offers them: both, or one. */
    static String languages(Tree tree) {
        return tree.tongues().size() == 1 ? tree.tongues().iterator().next().code() : "es,en";
    }
}
