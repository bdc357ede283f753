package org.tertulia.inbox.routing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.routing.RoutingFact.RuleRemoved;
import org.tertulia.inbox.routing.RoutingFact.RuleSaved;
import org.tertulia.inbox.routing.RoutingFact.RulesOrdered;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.listening.matching.Query;
import org.tertulia.listening.matching.Reading.Mistake;
import org.tertulia.organization.Sight;

/** Says which conversations go to which queue, and in which order the rules are asked. */
@UseCase
public class Ruling {

    /** Of one sort, in one rule. */
    public static final int MOST = 200;

    private final Rules rules;
    private final Queues queues;
    private final Takers takers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ruling(
            Rules rules,
            Queues queues,
            Takers takers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.queues = queues;
        this.takers = takers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A new rule, the last of its brand; its number, place and version are given here. One that is
     * there already in all that it says is given back instead: a form sent twice makes one.
     */
    public Rule add(Sight sight, Rule asked) {
        var rule = fit(sight, asked);
        queues.changed();
        return rules.hold(rule.brand()).stream()
                .filter(there -> saysTheSame(there, rule))
                .findFirst()
                .orElseGet(() -> saved(sight, rules.add(rule)));
    }

    private static boolean saysTheSame(Rule there, Rule asked) {
        return new Rule(
                        there.id(),
                        there.number(),
                        asked.brand(),
                        asked.name(),
                        there.place(),
                        asked.when(),
                        asked.queue(),
                        asked.person(),
                        asked.raises(),
                        asked.active(),
                        there.version())
                .equals(there);
    }

    /** In place of the one of this number, if its version is still what the rule says. */
    public Rule change(Sight sight, Rule asked) {
        queues.changed();
        var before = rules.find(sight, asked.number());
        if (before.version() != asked.version() || !before.brand().equals(asked.brand())) {
            throw new Refused(new RoutingRefusal.RuleChanged());
        }
        rules.change(fit(sight, asked));
        return saved(sight, asked.number());
    }

    private Rule saved(Sight sight, int number) {
        var rule = rules.find(sight, number);
        events.publishEvent(
                new RuleSaved(
                        number,
                        rule.brand(),
                        rule.queue(),
                        rule.active(),
                        rule.version(),
                        sight.who().actor(),
                        clock.instant()));
        return rule;
    }

    /** What it placed stays where it is. */
    public void remove(Sight sight, int number) {
        queues.changed();
        var rule = rules.find(sight, number);
        rules.remove(rule, clock.instant());
        number(rules.hold(rule.brand()));
        events.publishEvent(
                new RuleRemoved(number, rule.brand(), sight.who().actor(), clock.instant()));
    }

    /** It is asked at this place from now on, from 1; beyond the last it is the last. */
    public void place(Sight sight, int number, int place) {
        queues.changed();
        var rule = rules.find(sight, number);
        var all = new ArrayList<>(rules.hold(rule.brand()));
        var before = List.copyOf(all);
        all.removeIf(each -> each.id().equals(rule.id()));
        all.add(Math.clamp(place - 1, 0, all.size()), rule);
        number(all);
        if (!numbers(before).equals(numbers(all))) {
            events.publishEvent(
                    new RulesOrdered(
                            rule.brand(), numbers(all), sight.who().actor(), clock.instant()));
        }
    }

    private static List<Integer> numbers(List<Rule> rules) {
        return rules.stream().map(Rule::number).toList();
    }

    private void number(List<Rule> ordered) {
        for (int i = 0; i < ordered.size(); i++) {
            rules.place(ordered.get(i), i + 1);
        }
    }

    /** What it would be, or why it cannot be. */
    Rule fit(Sight sight, Rule asked) {
        demandBrand(sight, asked.brand());
        var when = asked.when();
        Stream.<Collection<?>>of(
                        when.channels(),
                        when.watches(),
                        when.handles(),
                        when.contacts(),
                        when.hashtags())
                .filter(some -> some.size() > MOST)
                .findAny()
                .ifPresent(
                        _ -> {
                            throw new Refused(new RoutingRefusal.TooMany(MOST));
                        });
        demandReadable(when.words());
        var queue =
                queues.all(sight).stream()
                        .filter(each -> each.id().equals(asked.queue()))
                        .filter(each -> each.brand().equals(asked.brand()))
                        .filter(each -> !each.closed())
                        .findFirst()
                        .orElseThrow(() -> new Refused(new RoutingRefusal.QueueUnfit()));
        if (asked.person() != null && !takers.may(asked.person(), queue)) {
            throw new Refused(new RoutingRefusal.PersonUnfit());
        }
        return new Rule(
                asked.id(),
                asked.number(),
                asked.brand(),
                Names.fit(asked.name()),
                asked.place(),
                when,
                asked.queue(),
                asked.person(),
                asked.raises(),
                asked.active(),
                asked.version());
    }

    private static void demandBrand(Sight sight, BrandId brand) {
        if (!sight.sees(brand)) {
            throw new Refused(new RoutingRefusal.BrandUnfit());
        }
    }

    private static void demandReadable(String words) {
        if (!words.isEmpty() && Query.parse(words) instanceof Mistake mistake) {
            throw new Refused(new RoutingRefusal.WordsUnreadable(mistake.from() + 1));
        }
    }
}
