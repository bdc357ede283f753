package org.tertulia.playbook.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tertulia.playbook.text.Reading;
import org.tertulia.playbook.text.Trees;

class WalkTest {

    private static final Tree TREE =
            tree(
                    """
                    protocol late
                    languages: en
                    title en: Late
                    == where: condition
                    if kind is direct and urgency is not none -> hurry
                    if words is late -> customer
                    otherwise -> done
                    == hurry: instruction
                    en: Hurry
                    next: customer
                    == customer: question
                    en: A customer?
                    - yes -> say
                      en: Yes
                    - no -> done
                      en: No
                    == say: message
                    en: Sorry {contact}
                    next: done
                    == done: end
                    how: answered
                    """);

    @Test
    void aConditionIsDecidedByTheFactsAndSaysWhy() {
        var walk = Walk.begin(TREE, facts("direct", "urgent", ""));

        assertThat(walk.here().id()).isEqualTo("hurry");
        assertThat(walk.path())
                .containsExactly(
                        new Passage(
                                "where",
                                new Way.Decided(
                                        "1",
                                        List.of(
                                                new Finding(Aspect.KIND, false, "direct"),
                                                new Finding(Aspect.URGENCY, true, "none")))));
    }

    @Test
    void whatIsNotKnownDecidesNothing() {
        var walk = Walk.begin(TREE, Facts.NONE);

        assertThat(walk.ended()).map(Ending::how).contains("answered");
        assertThat(walk.path())
                .containsExactly(new Passage("where", new Way.Decided(Check.OTHERWISE, List.of())));
    }

    @Test
    void onlyWhatIsPossibleHereIsDone() {
        var walk = Walk.begin(TREE, facts("comment", null, "It came LATE again"));

        assertThat(walk.here().id()).isEqualTo("customer");
        assertThat(walk.proceed()).isEmpty();
        assertThat(walk.choose("perhaps")).isEmpty();
        var said = walk.choose("yes").orElseThrow();
        assertThat(said.here().id()).isEqualTo("say");
        assertThat(said.choose("yes")).isEmpty();
        var ended = said.proceed().orElseThrow();
        assertThat(ended.ended()).isPresent();
        assertThat(ended.proceed()).isEmpty();
        assertThat(ended.path())
                .extracting(Passage::step)
                .containsExactly("where", "customer", "say");
    }

    @Test
    void oneGoesBackToWhatOneDidLast() {
        var begun = Walk.begin(TREE, facts("comment", null, "late"));
        var said = begun.choose("yes").orElseThrow();

        assertThat(said.back()).contains(begun);
        assertThat(begun.back()).isEmpty();
    }

    @Test
    void aWalkIsResumedAsItWasGoneWhateverTheFactsSayNow() {
        var walk = Walk.begin(TREE, facts("direct", "urgent", "")).proceed().orElseThrow();

        var resumed = Walk.resume(TREE, Facts.NONE, walk.path()).orElseThrow();

        assertThat(resumed.here()).isEqualTo(walk.here());
        assertThat(resumed.path()).isEqualTo(walk.path());
        assertThat(Walk.resume(TREE, Facts.NONE, List.of(new Passage("say", new Way.Done()))))
                .isEmpty();
    }

    @Test
    void whateverTheTreeAWalkEndsOrStandsWhereNothingCanBeDone() {
        var kinds = new HashSet<StepKind>();
        for (var seed = 1; seed <= 1000; seed++) {
            var random = new Random(seed);
            var walk = Walk.begin(new Trees(seed).tree(), facts("direct", "crisis", "Ñandú 1 a"));
            for (var i = 0; i < 50; i++) {
                kinds.add(walk.here().kind());
                if (walk.here() instanceof Check) {
                    // It leads nowhere, or in a circle.
                    break;
                }
                assertThat(Walk.resume(walk.tree(), walk.facts(), walk.path())).contains(walk);
                var next =
                        walk.here() instanceof Question question && !question.choices().isEmpty()
                                ? walk.choose(
                                        question.choices()
                                                .get(random.nextInt(question.choices().size()))
                                                .key())
                                : walk.proceed();
                if (next.isEmpty()) {
                    break;
                }
                walk = next.get();
            }
        }
        assertThat(kinds).contains(StepKind.END, StepKind.MESSAGE, StepKind.QUESTION);
    }

    private static Facts facts(String kind, @Nullable String urgency, String text) {
        return new Facts(null, null, kind, null, Set.of(), null, urgency, text);
    }

    static Tree tree(String text) {
        var read = Reading.of(text);
        assertThat(read.mistakes()).isEmpty();
        return Objects.requireNonNull(read.tree());
    }
}
