package org.tertulia.playbook.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Role;
import org.tertulia.playbook.tree.ApprovedMessage;
import org.tertulia.playbook.tree.Asking;
import org.tertulia.playbook.tree.Aspect;
import org.tertulia.playbook.tree.Branch;
import org.tertulia.playbook.tree.Check;
import org.tertulia.playbook.tree.Choice;
import org.tertulia.playbook.tree.Clause;
import org.tertulia.playbook.tree.Condition;
import org.tertulia.playbook.tree.Ending;
import org.tertulia.playbook.tree.Escalation;
import org.tertulia.playbook.tree.Instruction;
import org.tertulia.playbook.tree.Outcome;
import org.tertulia.playbook.tree.Question;
import org.tertulia.playbook.tree.Recipient;
import org.tertulia.playbook.tree.Step;
import org.tertulia.playbook.tree.StepKind;
import org.tertulia.playbook.tree.Tongue;
import org.tertulia.playbook.tree.Tree;
import org.tertulia.playbook.tree.Wording;

/** Makes trees by chance, with texts as odd as people's. */
public final class Trees {

    private static final List<String> PIECES =
            List.of(
                    "a",
                    "Ñandú",
                    "¿qué?",
                    " ",
                    "  ",
                    "\n",
                    "\n\n",
                    "\r\n",
                    "\t",
                    "es:",
                    "en: x",
                    "== uno: end",
                    "- sí -> no",
                    "protocol",
                    "if",
                    "-> ",
                    "\"",
                    "\"\"",
                    ",",
                    "and",
                    "is",
                    "not",
                    "{contact}",
                    "#olmo",
                    "@ana",
                    "*",
                    "👩‍👩‍👧",
                    "e\u0301",
                    "\u2028",
                    "\u0085",
                    "\u2003",
                    "\u00a0",
                    "\0",
                    "next: x",
                    ":",
                    "\f",
                    "1");

    private final Random random;

    public Trees(long seed) {
        random = new Random(seed);
    }

    public Tree tree() {
        var ids = IntStream.range(0, 1 + random.nextInt(8)).mapToObj(i -> "s" + i).toList();
        var steps = new ArrayList<Step>();
        ids.forEach(id -> steps.add(step(id, ids)));
        return new Tree(
                "p-" + random.nextInt(100),
                tongues(),
                wording(),
                wording(),
                some(2, this::condition),
                steps);
    }

    private Set<Tongue> tongues() {
        return random.nextInt(4) == 0
                ? EnumSet.of(one(List.of(Tongue.values())))
                : EnumSet.allOf(Tongue.class);
    }

    private Step step(String id, List<String> ids) {
        Supplier<String> next = () -> random.nextInt(6) == 0 ? "" : one(ids);
        return switch (one(List.of(StepKind.values()))) {
            case QUESTION -> new Question(id, wording(), choices(next));
            case CONDITION ->
                    new Check(
                            id,
                            wording(),
                            some(3, () -> new Branch(condition(), next.get())),
                            next.get());
            case INSTRUCTION -> new Instruction(id, wording(), approval(), next.get());
            case MESSAGE ->
                    new ApprovedMessage(
                            id,
                            random.nextInt(3) == 0 ? "said-" + random.nextInt(9) : "",
                            wording(),
                            next.get());
            case ASK -> new Asking(id, wording(), next.get());
            case ESCALATE -> new Escalation(id, recipient(), wording(), next.get());
            case END -> ending(id);
        };
    }

    private List<Choice> choices(Supplier<String> next) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Choice("c" + i, wording(), next.get()))
                .toList();
    }

    private Recipient recipient() {
        return random.nextBoolean()
                ? new Recipient.OfRole(one(List.of(Role.AGENT, Role.SUPERVISOR, Role.OWNER)))
                : new Recipient.OfDepartment("x" + text());
    }

    private @Nullable Recipient approval() {
        var by = recipient();
        return random.nextBoolean() || by.equals(new Recipient.OfRole(Role.AGENT)) ? null : by;
    }

    private Ending ending(String id) {
        var outcome = one(List.of(Outcome.values()));
        var reason = outcome == Outcome.NOT_NEEDED ? one(Outcome.REASONS) : "";
        return new Ending(id, outcome, reason, wording());
    }

    private Condition condition() {
        var clauses = new ArrayList<>(some(2, this::clause));
        clauses.add(clause());
        return new Condition(clauses);
    }

    private Clause clause() {
        var aspect = one(List.of(Aspect.values()));
        Supplier<String> value =
                () -> aspect.closed().isEmpty() ? "x" + text() : one(aspect.closed());
        var values = new ArrayList<>(some(3, value));
        values.add(value.get());
        return new Clause(aspect, random.nextBoolean(), values);
    }

    private Wording wording() {
        return new Wording(text(), random.nextInt(3) == 0 ? "" : text());
    }

    private String text() {
        return String.join("", some(7, () -> one(PIECES)));
    }

    private <T> List<T> some(int most, Supplier<T> maker) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(i -> maker.get()).toList();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
