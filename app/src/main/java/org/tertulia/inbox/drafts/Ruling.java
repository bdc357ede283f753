package org.tertulia.inbox.drafts;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.approvals.Approvers;
import org.tertulia.inbox.drafts.ApprovalRuleFact.ApprovalRuleRemoved;
import org.tertulia.inbox.drafts.ApprovalRuleFact.ApprovalRuleSaved;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Uuid7;
import org.tertulia.kernel.Visible;
import org.tertulia.language.Text;
import org.tertulia.language.Urgency;
import org.tertulia.organization.Sight;

/** Says which answers need approval, and whose. */
@UseCase
public class Ruling {

    /** Steps that a rule asks for. */
    public static final int MOST_STEPS = 3;

    /** Characters of a name. */
    public static final int LONGEST_NAME = 80;

    /** In one rule; each of at most {@link #LONGEST_WORD} characters. */
    public static final int MOST_WORDS = 100;

    /** Characters of a risk word. */
    public static final int LONGEST_WORD = 60;

    private static final int MOST_DAYS = 365;
    private static final int MOST_ANSWERS = 1_000;

    private final Rules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ruling(Rules rules, ApplicationEventPublisher events, Clock clock) {
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** What the rules of a start are called, in the language of who takes them. */
    public record Names(String trainees, String crises, String words, List<String> risky) {}

    /**
     * A new rule. One that is there already in all that it says is given back instead: a form sent
     * twice makes one.
     */
    public Rule add(Sight sight, Rule asked) {
        var rule = fit(sight, asked);
        return rules.hold(rule.brand()).stream()
                .filter(rule::saysTheSame)
                .findFirst()
                .orElseGet(() -> told(sight, rules.add(rule)));
    }

    /** In place of what it was; {@code version} is that which was seen. */
    public Rule change(Sight sight, Rule asked) {
        var known = rules.find(sight, asked.number());
        var rule =
                fit(
                        sight,
                        new Rule(
                                known.id(),
                                known.number(),
                                known.brand(),
                                asked.name(),
                                asked.when(),
                                asked.steps(),
                                asked.active(),
                                asked.version()));
        var held =
                rules.hold(known.brand()).stream()
                        .filter(each -> each.number() == known.number())
                        .findFirst()
                        .orElseThrow(() -> new Refused(new DraftRefusal.ApprovalRuleChanged()));
        if (held.version() != asked.version()) {
            throw new Refused(new DraftRefusal.ApprovalRuleChanged());
        }
        return held.saysTheSame(rule) ? held : told(sight, rules.change(rule));
    }

    /** What waits because of it goes on waiting. */
    public void remove(Sight sight, int number) {
        var rule = rules.find(sight, number);
        var at = clock.instant();
        rules.remove(rule, at);
        events.publishEvent(new ApprovalRuleRemoved(number, rule.brand(), sight.who().actor(), at));
    }

    /** Trainees, crises and risky words go by supervision: rules to begin with. */
    public void start(Sight sight, BrandId brand, Names names) {
        if (!rules.hold(brand).isEmpty()) {
            throw new Refused(new DraftRefusal.RulesThere());
        }
        add(sight, beginning(brand, names.trainees(), fresh()));
        add(sight, beginning(brand, names.crises(), ofAgents(Urgency.CRISIS, List.of())));
        add(sight, beginning(brand, names.words(), ofAgents(null, names.risky())));
    }

    private static Rule beginning(BrandId brand, String name, When when) {
        return new Rule(
                Uuid7.next(),
                0,
                brand,
                name,
                when,
                List.of(new Approvers.OfRole(Role.SUPERVISOR)),
                true,
                0);
    }

    private static When fresh() {
        return new When(
                Role.AGENT, 14, 20, Set.of(), Set.of(), null, List.of(), Set.of(), Set.of());
    }

    private static When ofAgents(@Nullable Urgency urgency, List<String> words) {
        return new When(Role.AGENT, 0, 0, Set.of(), Set.of(), urgency, words, Set.of(), Set.of());
    }

    private Rule told(Sight sight, Rule rule) {
        events.publishEvent(
                new ApprovalRuleSaved(
                        rule.number(),
                        rule.brand(),
                        rule.steps().size(),
                        rule.active(),
                        rule.version(),
                        sight.who().actor(),
                        clock.instant()));
        return rule;
    }

    /** What it would be, or why it cannot be. */
    private static Rule fit(Sight sight, Rule asked) {
        if (!sight.sees(asked.brand())) {
            throw new Refused(new DraftRefusal.ApprovalRuleBrandUnfit());
        }
        var name = asked.name().replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        if (!Visible.in(name) || name.length() > LONGEST_NAME) {
            throw new Refused(new DraftRefusal.ApprovalRuleNameless(LONGEST_NAME));
        }
        var when = asked.when();
        if (outside(when.newDays(), MOST_DAYS) || outside(when.newAnswers(), MOST_ANSWERS)) {
            throw new Refused(new DraftRefusal.NewnessUnfit(MOST_DAYS, MOST_ANSWERS));
        }
        if (when.words().size() > MOST_WORDS || when.words().stream().anyMatch(Ruling::wordless)) {
            throw new Refused(new DraftRefusal.RiskWordsUnfit(MOST_WORDS, LONGEST_WORD));
        }
        if (asked.steps().isEmpty() || asked.steps().size() > MOST_STEPS) {
            throw new Refused(new DraftRefusal.StepsUnfit(MOST_STEPS));
        }
        return new Rule(
                asked.id(),
                asked.number(),
                asked.brand(),
                name,
                when,
                asked.steps(),
                asked.active(),
                asked.version());
    }

    private static boolean outside(int number, int most) {
        return number < 0 || number > most;
    }

    private static boolean wordless(String word) {
        return word.length() > LONGEST_WORD || Text.fold(word).isEmpty();
    }
}
