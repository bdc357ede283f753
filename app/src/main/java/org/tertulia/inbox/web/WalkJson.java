package org.tertulia.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.walking.Walked;
import org.tertulia.playbook.Fitting;
import org.tertulia.playbook.InForce;
import org.tertulia.playbook.tree.Question;
import org.tertulia.playbook.tree.Step;
import org.tertulia.playbook.tree.Walk;
import org.tertulia.playbook.web.Telling;

/**
 * What is followed in a conversation, null where nothing is; and what may be: {@code fits} with
 * why, the most specific first, {@code others} all the rest; both empty while something is
 * followed, and where nothing is to be answered.
 */
record WalkJson(@Nullable Followed followed, List<Fit> fits, List<Fit> others) {

    /**
     * Where it stands: whoever goes on gives the {@code revision} that they saw. {@code outcome} is
     * how it ended, {@code answered} or {@code not-needed spam}; null while it goes on.
     */
    record Followed(
            int protocol,
            int version,
            String title,
            int revision,
            WalkStepJson step,
            @Nullable String outcome,
            List<ConversationJson.Passed> path) {}

    /**
     * {@code kind} is {@code question}, {@code instruction}, {@code message}, {@code escalate},
     * {@code ask} or {@code end}; {@code says} are the words to the customer, null where it has
     * none of its own; {@code choices} are the answers to a question.
     */
    record WalkStepJson(
            String id, String kind, String text, @Nullable String says, List<Choice> choices) {}

    /** {@code choice} is what goes on with it. */
    record Choice(String choice, String text) {}

    /** {@code because} is empty where nothing makes it fit. */
    record Fit(int protocol, int version, String title, String because) {}

    static WalkJson of(Following following, Telling telling) {
        return switch (following) {
            case Following.Nothing _ -> new WalkJson(null, List.of(), List.of());
            case Following.Proposed proposed -> of(null, proposed, telling);
            case Following.Here here -> {
                var says =
                        here.says() && here.named().isEmpty() ? here.said(telling.tongue()) : null;
                yield new WalkJson(
                        followed(here.walked(), here.walk(), says, telling), List.of(), List.of());
            }
            case Following.Ended ended ->
                    of(
                            followed(ended.walked(), ended.walk(), null, telling),
                            ended.next(),
                            telling);
        };
    }

    private static WalkJson of(
            @Nullable Followed followed, Following.Proposed proposed, Telling telling) {
        return new WalkJson(
                followed,
                proposed.fits().stream().map(it -> fit(it, telling)).toList(),
                proposed.others().stream().map(it -> fit(it, "", telling)).toList());
    }

    private static Followed followed(
            Walked walked, Walk walk, @Nullable String says, Telling telling) {
        return new Followed(
                walked.protocol(),
                walked.version(),
                telling.words(walk.tree().title()),
                walked.revision(),
                step(walk.here(), says, telling),
                walked.end() instanceof Walked.End.Arrived(var _, var outcome) ? outcome : null,
                walked.path().stream().map(ConversationJson.Passed::of).toList());
    }

    private static WalkStepJson step(Step step, @Nullable String says, Telling telling) {
        return new WalkStepJson(
                step.id(),
                step.kind().word(),
                telling.step(step),
                says,
                step instanceof Question question
                        ? question.arrows().stream()
                                .map(it -> new Choice(it.way(), telling.way(step, it)))
                                .toList()
                        : List.of());
    }

    private static Fit fit(Fitting fitting, Telling telling) {
        return fit(fitting.protocol(), telling.findings(fitting.fit().findings()), telling);
    }

    private static Fit fit(InForce protocol, String because, Telling telling) {
        return new Fit(
                protocol.number(),
                protocol.version(),
                telling.words(protocol.tree().title()),
                because);
    }
}
