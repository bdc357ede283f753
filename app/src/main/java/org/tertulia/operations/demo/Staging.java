package org.tertulia.operations.demo;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.audit.Reading;
import org.tertulia.inbox.Conversations;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.MessageStream;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.plaza.Crowd;
import org.tertulia.operations.demo.Directing.Step;
import org.tertulia.operations.demo.Scene.Fate;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;

/**
 * Stages the scenes: customers speak, and colleagues do with it what people would, step by step as
 * messages arrive and answers are confirmed. Once all stands it never touches anything again.
 */
@InDemo
@Component
class Staging extends Loop {

    private static final String SQUARE = "Plaza de Olmo";

    /** Another square, for what goes wrong there. */
    private static final String COUNTER = "Mostrador de Olmo";

    private static final long SEED = 1042;
    private static final String STAGED = "operations." + DemoStaged.class.getSimpleName();

    private static final int AT_ONCE = 500;

    private final MovingIn people;
    private final Brands brands;
    private final Crowd crowd;
    private final Props props;
    private final Desks desks;
    private final Manners manners;
    private final Fortnight fortnight;
    private final Watchbill watchbill;
    private final Directing directing;
    private final Afterwards afterwards;
    private final Walkers walkers;
    private final SecondLook secondLook;
    private final MessageStream stream;
    private final Conversations conversations;
    private final Reading record;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int perMinute;
    private volatile boolean over;

    Staging(
            MovingIn people,
            Brands brands,
            Crowd crowd,
            Props props,
            Desks desks,
            Manners manners,
            Fortnight fortnight,
            Watchbill watchbill,
            Directing directing,
            Afterwards afterwards,
            Walkers walkers,
            SecondLook secondLook,
            MessageStream stream,
            Conversations conversations,
            Reading record,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${tertulia.demo.per-minute:1}") int perMinute,
            @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.perMinute = perMinute;
        this.people = people;
        this.brands = brands;
        this.crowd = crowd;
        this.props = props;
        this.desks = desks;
        this.manners = manners;
        this.fortnight = fortnight;
        this.watchbill = watchbill;
        this.directing = directing;
        this.afterwards = afterwards;
        this.walkers = walkers;
        this.secondLook = secondLook;
        this.stream = stream;
        this.conversations = conversations;
        this.record = record;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does whatever can be done now. */
    @Override
    public boolean round() {
        if (over || staged()) {
            over = true;
            return false;
        }
        var sight = people.sight(Colleague.CARLA);
        var brand = brands.list(sight).getFirst();
        var square = square(sight, brand);
        var counter = crowd.square(sight, brand, COUNTER);
        afterwards.plan(sight, brand, square);
        var acted =
                props.place(sight, brand)
                        | manners.teach(square)
                        | watchbill.write(sight)
                        | desks.place(people.sight(Colleague.OLGA), brand, agents());
        var left = 0;
        var heard = heard(List.of(square.id(), counter.id()));
        for (var scene : Scenes.ALL) {
            var there = scene.fate() instanceof Fate.Doubted ? counter : square;
            var step = play(scene, there, heard, sight);
            acted |= speak(scene, there) | step == Step.MADE;
            left += step == Step.ARRIVED ? 0 : 1;
        }
        if (left == 0) {
            fortnight.bring(sight, brand);
            var numbers = numbers(heard, sight);
            afterwards.come(sight, numbers);
            walkers.report(numbers);
            secondLook.place(sight, brand, numbers);
            end();
        }
        return acted;
    }

    /** Among those who play the scenes are passers-by, who talk of the brand as long as it runs. */
    private Channel square(Sight sight, Brand brand) {
        return perMinute == 0
                ? crowd.square(sight, brand, SQUARE)
                : crowd.square(sight, brand, SQUARE, SEED, perMinute);
    }

    private Set<MemberId> agents() {
        return Set.of(
                people.sight(Colleague.ANA).who().id(), people.sight(Colleague.BEA).who().id());
    }

    /** Whether an earlier start came to the end. */
    private boolean staged() {
        return !record.page(null, null, STAGED, null, 1).items().isEmpty();
    }

    private boolean speak(Scene scene, Channel there) {
        if (crowd.said(there, scene.customer(), scene.text())) {
            return false;
        }
        crowd.say(there, scene.words(clock.instant()));
        return true;
    }

    /**
     * What the record has of the squares, by what it says: each scene says it in its own words. A
     * batch may end before the stream does, where an answer stands between what was heard.
     */
    private Map<String, MessageId> heard(List<ChannelId> squares) {
        var heard = new HashMap<String, MessageId>();
        var batch = stream.read(0, AT_ONCE);
        while (!batch.isEmpty()) {
            for (var message : batch.messages()) {
                if (squares.contains(message.channel()) && message.text() != null) {
                    heard.put(message.text(), message.id());
                }
            }
            batch = stream.read(batch.end(), AT_ONCE);
        }
        return heard;
    }

    private Map<String, Long> numbers(Map<String, MessageId> heard, Sight sight) {
        var numbers = new HashMap<String, Long>();
        for (var scene : Scenes.ALL) {
            var message = heard.get(scene.text());
            if (message != null) {
                conversations
                        .numberOf(sight, message)
                        .ifPresent(number -> numbers.put(scene.customer(), number));
            }
        }
        return numbers;
    }

    private Step play(Scene scene, Channel square, Map<String, MessageId> heard, Sight sight) {
        var message = heard.get(scene.text());
        if (message == null) {
            return Step.WAITING;
        }
        return conversations
                .numberOf(sight, message)
                .map(number -> conversations.find(sight, number))
                .map(conversation -> directing.direct(scene, conversation, square))
                .orElse(Step.WAITING);
    }

    private void end() {
        transaction.executeWithoutResult(
                status ->
                        events.publishEvent(
                                new DemoStaged(
                                        Scenes.ALL.size(),
                                        new Actor.Program("demo"),
                                        clock.instant())));
        over = true;
    }
}
