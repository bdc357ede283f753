package org.tertulia.listening.alerts;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;

/** Says when somebody is told, and who. */
@UseCase
public class Ruling {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 24 * 60;
    public static final int MOST_WORDS = 2_000;

    private final Rules rules;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    Ruling(Rules rules, ApplicationEventPublisher events, Live live, Clock clock) {
        this.rules = rules;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /**
     * A new rule; its number and version are given here. One that is there already in all that it
     * says is given back instead: a form sent twice makes one.
     */
    public Rule add(Sight sight, Rule rule) {
        demandFit(sight, rule);
        rules.takeTurns(rule.brand());
        var there = rules.all(sight).stream().filter(rule::saysTheSame).findFirst();
        return there.orElseGet(() -> added(sight, rule));
    }

    private Rule added(Sight sight, Rule rule) {
        return said(sight, rules.find(sight, rules.add(rule)));
    }

    /** In place of the one of this number, if its version is still what the rule says. */
    public Rule change(Sight sight, Rule rule) {
        var before = rules.hold(sight, rule.number());
        if (before.version() != rule.version() || !before.brand().equals(rule.brand())) {
            throw new Refused(new AlertsRefusal.RuleChanged());
        }
        demandFit(sight, rule);
        rules.change(rule);
        return said(sight, rules.find(sight, rule.number()));
    }

    private Rule said(Sight sight, Rule rule) {
        events.publishEvent(
                new RuleSaved(
                        rule.number(),
                        rule.brand(),
                        rule.kind().word(),
                        rule.sensitivity().word(),
                        rule.window(),
                        rule.calm(),
                        rule.active(),
                        rule.version(),
                        sight.who().actor(),
                        clock.instant()));
        live.nudge(rule.brand(), Raising.NUDGE);
        return rule;
    }

    private static void demandFit(Sight sight, Rule rule) {
        if (!sight.sees(rule.brand())) {
            throw new Refused(new AlertsRefusal.BrandUnfit());
        }
        for (var minutes : List.of(rule.window(), rule.calm())) {
            if (minutes < SHORTEST || minutes > LONGEST) {
                throw new Refused(new AlertsRefusal.MinutesUnfit(SHORTEST, LONGEST));
            }
        }
        if (String.join("\n", rule.words()).length() > MOST_WORDS) {
            throw new Refused(new AlertsRefusal.WordsUnfit(MOST_WORDS));
        }
        if (rule.tells() != Role.AGENT && rule.tells() != Role.SUPERVISOR) {
            throw new Refused(new AlertsRefusal.TellsUnfit(rule.tells().name()));
        }
    }

    /** What it raised stays; who removes it twice removes it once. */
    public void remove(Sight sight, int number) {
        var rule = rules.hold(sight, number);
        rules.remove(rule, clock.instant());
        events.publishEvent(
                new RuleRemoved(number, rule.brand(), sight.who().actor(), clock.instant()));
        live.nudge(rule.brand(), Raising.NUDGE);
    }
}
