package org.tertulia.playbook.web;

import java.util.List;
import java.util.stream.Collectors;
import org.tertulia.kernel.Role;
import org.tertulia.playbook.drawing.Said;
import org.tertulia.playbook.tree.ApprovedMessage;
import org.tertulia.playbook.tree.Arrow;
import org.tertulia.playbook.tree.Asking;
import org.tertulia.playbook.tree.Aspect;
import org.tertulia.playbook.tree.Check;
import org.tertulia.playbook.tree.Clause;
import org.tertulia.playbook.tree.Condition;
import org.tertulia.playbook.tree.Ending;
import org.tertulia.playbook.tree.Escalation;
import org.tertulia.playbook.tree.Finding;
import org.tertulia.playbook.tree.Instruction;
import org.tertulia.playbook.tree.Outcome;
import org.tertulia.playbook.tree.Passage;
import org.tertulia.playbook.tree.Question;
import org.tertulia.playbook.tree.Recipient;
import org.tertulia.playbook.tree.Step;
import org.tertulia.playbook.tree.Tongue;
import org.tertulia.playbook.tree.Walk;
import org.tertulia.playbook.tree.Wording;
import org.tertulia.web.Page;

/** Says what stands in a protocol, in the reader's language. */
public record Telling(Page page, Tongue tongue) implements Said {

    public static Telling to(Page page) {
        return new Telling(page, Tongue.of(page.locale()));
    }

    public String words(Wording wording) {
        return wording.best(tongue);
    }

    @Override
    public String step(Step step) {
        return switch (step) {
            case Question _, Asking _ -> words(step.words());
            case Instruction instruction -> instruction(instruction);
            case ApprovedMessage message ->
                    message.says().isEmpty()
                            ? words(message.words())
                            : page.t("playbook.step.says", message.says());
            case Check _ ->
                    step.words().isEmpty()
                            ? page.t("playbook.condition.decides")
                            : words(step.words());
            case Escalation escalation ->
                    (recipient(escalation.to()) + ". " + words(step.words())).strip();
            case Ending ending -> (outcome(ending) + ". " + words(step.words())).strip();
        };
    }

    private String instruction(Instruction step) {
        return step.approval() == null
                ? words(step.words())
                : page.t("playbook.approval.step", words(step.words()), recipient(step.approval()));
    }

    @Override
    public String way(Step step, Arrow arrow) {
        if (step instanceof Question question) {
            return question.choice(arrow.way())
                    .map(choice -> choice.label().isEmpty() ? choice.key() : words(choice.label()))
                    .orElse("");
        }
        if (step instanceof Check check) {
            return arrow.way().equals(Check.OTHERWISE)
                    ? page.t("playbook.condition.otherwise")
                    : condition(
                            check.branches().get(Integer.parseInt(arrow.way()) - 1).condition());
        }
        return "";
    }

    String condition(Condition condition) {
        return condition.clauses().stream()
                .map(this::clause)
                .collect(Collectors.joining(" " + page.t("playbook.condition.and") + " "));
    }

    private String clause(Clause clause) {
        var values =
                clause.values().stream()
                        .map(value -> value(clause.aspect(), value))
                        .collect(Collectors.joining(" " + page.t("playbook.condition.or") + " "));
        return clause(clause.aspect(), clause.not(), values);
    }

    private String clause(Aspect aspect, boolean not, String values) {
        if (aspect == Aspect.WORDS) {
            return page.t(not ? "playbook.condition.says-not" : "playbook.condition.says", values);
        }
        return page.t(
                not ? "playbook.condition.is-not" : "playbook.condition.is",
                page.t(aspect.key()),
                values);
    }

    public String findings(List<Finding> findings) {
        return findings.stream()
                .map(it -> clause(it.aspect(), it.not(), value(it.aspect(), it.value())))
                .collect(Collectors.joining(" " + page.t("playbook.condition.and") + " "));
    }

    /** The way that somebody went, step by step. */
    public List<String> gone(Walk walk) {
        return walk.path().stream()
                .flatMap(
                        passage ->
                                walk
                                        .tree()
                                        .step(passage.step())
                                        .map(step -> gone(step, passage))
                                        .stream())
                .toList();
    }

    private String gone(Step step, Passage passage) {
        var way = passage.way().arrow();
        return step.arrows().stream()
                .filter(arrow -> arrow.way().equals(way))
                .map(arrow -> way(step, arrow))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .map(label -> step(step) + " → " + label)
                .orElseGet(() -> step(step));
    }

    /** A value of a closed list has a word of its own. */
    String value(Aspect aspect, String value) {
        return switch (aspect) {
            case INTENT -> intent(value);
            case SENTIMENT -> sentiment(value);
            case URGENCY -> urgency(value);
            case KIND -> kind(value);
            case CHANNEL, NETWORK, LANGUAGE, WORDS -> "«" + value + "»";
        };
    }

    private String intent(String value) {
        return switch (value) {
            case "complaint" -> page.t("web.intent.complaint");
            case "question" -> page.t("web.intent.question");
            case "praise" -> page.t("web.intent.praise");
            case "suggestion" -> page.t("web.intent.suggestion");
            case "purchase_intent" -> page.t("web.intent.purchase");
            case "recommendation" -> page.t("web.intent.recommendation");
            default -> page.t("web.intent.other");
        };
    }

    private String sentiment(String value) {
        return switch (value) {
            case "negative" -> page.t("web.sentiment.negative");
            case "positive" -> page.t("web.sentiment.positive");
            default -> page.t("web.sentiment.neutral");
        };
    }

    private String urgency(String value) {
        return switch (value) {
            case "crisis" -> page.t("web.urgency.crisis");
            case "urgent" -> page.t("web.urgency.urgent");
            default -> page.t("playbook.urgency.none");
        };
    }

    private String kind(String value) {
        return switch (value) {
            case "post" -> page.t("playbook.kind.post");
            case "comment" -> page.t("playbook.kind.comment");
            case "direct" -> page.t("playbook.kind.direct");
            case "review" -> page.t("playbook.kind.review");
            default -> page.t("playbook.kind.reaction");
        };
    }

    String recipient(Recipient recipient) {
        return switch (recipient) {
            case Recipient.OfDepartment(var name) -> name;
            case Recipient.OfRole(var role) -> role(role);
        };
    }

    private String role(Role role) {
        return switch (role) {
            case READER, AGENT -> page.t("playbook.role.agent");
            case SUPERVISOR -> page.t("playbook.role.supervisor");
            case OWNER -> page.t("playbook.role.owner");
        };
    }

    public String outcome(Ending ending) {
        var word = page.t(ending.outcome().key());
        return ending.outcome() == Outcome.NOT_NEEDED
                ? page.t("playbook.outcome.because", word, reason(ending.reason()))
                : word;
    }

    private String reason(String slug) {
        return switch (slug) {
            case "thanks" -> page.t("playbook.reason.thanks");
            case "spam" -> page.t("playbook.reason.spam");
            case "duplicate" -> page.t("playbook.reason.duplicate");
            case "not-for-us" -> page.t("playbook.reason.not-for-us");
            case "resolved-elsewhere" -> page.t("playbook.reason.resolved-elsewhere");
            default -> page.t("playbook.reason.other");
        };
    }
}
