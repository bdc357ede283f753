package org.tertulia.inbox.routing.web;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.audience.ContactId;
import org.tertulia.audience.Contacts;
import org.tertulia.inbox.routing.Conditions;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.routing.RoutingRefusal;
import org.tertulia.inbox.routing.Rule;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Uuid7;
import org.tertulia.language.Intent;
import org.tertulia.language.Languages;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Urgency;
import org.tertulia.listening.Watch;
import org.tertulia.listening.WatchId;
import org.tertulia.listening.Watches;
import org.tertulia.messages.Message;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Shown;

/** Rules as forms and programs write them, and back. */
@Component
class RuleReading {

    static final List<Message.Kind> KINDS =
            List.of(
                    Message.Kind.POST,
                    Message.Kind.COMMENT,
                    Message.Kind.DIRECT,
                    Message.Kind.REVIEW);

    private final Brands brands;
    private final Watches watches;
    private final Channels channels;
    private final Contacts contacts;
    private final Queues queues;
    private final Members members;

    RuleReading(
            Brands brands,
            Watches watches,
            Channels channels,
            Contacts contacts,
            Queues queues,
            Members members) {
        this.brands = brands;
        this.watches = watches;
        this.channels = channels;
        this.contacts = contacts;
        this.queues = queues;
        this.members = members;
    }

    Rule rule(Sight sight, RuleAsked asked) {
        var brand =
                brands.find(asked.brand(), sight)
                        .map(Brand::id)
                        .orElseThrow(() -> new Refused(new RoutingRefusal.BrandUnfit()));
        return new Rule(
                Uuid7.next(),
                asked.number(),
                brand,
                asked.name(),
                0,
                when(sight, brand, asked),
                queue(sight, asked.queue()),
                person(sight, asked.person()),
                urgency("raises", asked.raises()),
                asked.active(),
                asked.version());
    }

    private Conditions when(Sight sight, BrandId brand, RuleAsked asked) {
        return new Conditions(
                channels(sight, brand, asked.channels()),
                networks(sight, asked.networks()),
                all(asked.kinds(), "kind", RuleReading::kind),
                watches(sight, brand, asked.watches()),
                all(asked.intents(), "intent", Intent::of),
                urgency("urgency", asked.urgency()),
                all(asked.sentiments(), "sentiment", Sentiment::of),
                all(asked.languages(), "language", RuleReading::language),
                handles(asked.authors()),
                contacts(sight, asked.authors()),
                asked.hashtags().stream().map(RuleReading::hashtag).distinct().toList(),
                asked.words());
    }

    private Set<ChannelId> channels(Sight sight, BrandId brand, Collection<Integer> numbers) {
        var found = new HashSet<ChannelId>();
        for (var number : numbers) {
            var channel = found(number, () -> channels.find(sight, number));
            mustBeOf(brand, channel.brand(), number);
            found.add(channel.id());
        }
        return found;
    }

    private Set<WatchId> watches(Sight sight, BrandId brand, Collection<Integer> numbers) {
        var found = new HashSet<WatchId>();
        for (var number : numbers) {
            var watch = found(number, () -> watches.find(sight, number));
            mustBeOf(brand, watch.brand(), number);
            found.add(watch.id());
        }
        return found;
    }

    private static void mustBeOf(BrandId brand, BrandId there, int number) {
        if (!brand.equals(there)) {
            throw new Refused(new RoutingRefusal.SubjectUnfit(number));
        }
    }

    private static <T> T found(int number, Supplier<T> finding) {
        try {
            return finding.get();
        } catch (NotFound none) {
            throw new Refused(new RoutingRefusal.SubjectUnfit(number));
        }
    }

    private Set<String> networks(Sight sight, Collection<String> names) {
        var known = channels.all(sight).stream().map(Channel::network).collect(toSet());
        return all(
                names,
                "network",
                name -> {
                    if (!known.contains(name)) {
                        throw new NoSuchElementException(name);
                    }
                    return name;
                });
    }

    private static Message.Kind kind(String word) {
        return KINDS.stream()
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(word));
    }

    private static String language(String code) {
        if (!Languages.CODES.contains(code)) {
            throw new NoSuchElementException(code);
        }
        return code;
    }

    private static <T> Set<T> all(
            Collection<String> given, String condition, Function<String, T> of) {
        var all = new HashSet<T>();
        for (var each : given) {
            try {
                all.add(of.apply(each));
            } catch (NoSuchElementException none) {
                throw new Refused(
                        new RoutingRefusal.ConditionUnfit(condition, Shown.beginning(each)));
            }
        }
        return all;
    }

    private static @Nullable Urgency urgency(String condition, String word) {
        return all(word.isEmpty() ? List.<String>of() : List.of(word), condition, Urgency::of)
                .stream()
                .filter(urgency -> urgency != Urgency.NONE)
                .findFirst()
                .orElse(null);
    }

    private static List<String> handles(Collection<String> authors) {
        return authors.stream()
                .filter(each -> !each.startsWith("#"))
                .map(Conditions::folded)
                .distinct()
                .toList();
    }

    private Set<ContactId> contacts(Sight sight, Collection<String> authors) {
        var found = new HashSet<ContactId>();
        for (var each : authors) {
            if (each.startsWith("#")) {
                try {
                    found.add(contacts.byNumber(sight, Long.parseLong(each.substring(1))).id());
                } catch (NotFound | NumberFormatException none) {
                    throw new Refused(new RoutingRefusal.ContactUnfit(Shown.beginning(each)));
                }
            }
        }
        return found;
    }

    private static String hashtag(String given) {
        var tag = given.startsWith("#") ? given.substring(1) : given;
        if (!tag.matches("[\\p{L}\\p{M}\\p{N}_]{1,100}")) {
            throw new Refused(new RoutingRefusal.HashtagUnfit(Shown.beginning(given)));
        }
        return tag.toLowerCase(Locale.ROOT);
    }

    private QueueId queue(Sight sight, int number) {
        try {
            return queues.find(sight, number).id();
        } catch (NotFound none) {
            throw new Refused(new RoutingRefusal.QueueUnfit());
        }
    }

    private @Nullable MemberId person(Sight sight, String handle) {
        return handle.isEmpty()
                ? null
                : members.find(handle, sight)
                        .filter(member -> !member.left())
                        .map(Member::id)
                        .orElseThrow(() -> new Refused(new RoutingRefusal.PersonUnfit()));
    }

    /** A rule that is there, by the numbers and words that people and programs use. */
    RuleAsked asked(Sight sight, Rule rule) {
        var when = rule.when();
        var person = rule.person();
        return new RuleAsked(
                rule.number(),
                brands.find(rule.brand(), sight).map(Brand::number).orElse(0),
                rule.name(),
                channels.all(sight).stream()
                        .filter(channel -> when.channels().contains(channel.id()))
                        .map(Channel::number)
                        .toList(),
                when.networks().stream().sorted().toList(),
                when.kinds().stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList(),
                watches.all(sight).stream()
                        .filter(watch -> when.watches().contains(watch.id()))
                        .map(Watch::number)
                        .toList(),
                when.intents().stream().map(Intent::word).sorted().toList(),
                when.urgency() == null ? "" : when.urgency().word(),
                when.sentiments().stream().map(Sentiment::word).sorted().toList(),
                when.languages().stream().sorted().toList(),
                authors(sight, when),
                when.hashtags(),
                when.words(),
                queues.all(sight).stream()
                        .filter(queue -> queue.id().equals(rule.queue()))
                        .map(Queue::number)
                        .findFirst()
                        .orElse(0),
                person == null ? "" : members.find(person, sight).map(Member::handle).orElse(""),
                rule.raises() == null ? "" : rule.raises().word(),
                rule.active(),
                rule.version());
    }

    private List<String> authors(Sight sight, Conditions when) {
        var authors = new ArrayList<>(when.handles());
        for (var contact : when.contacts()) {
            try {
                authors.add("#" + contacts.byId(sight, contact).number());
            } catch (NotFound gone) {
                // An erased one writes no more: the rule goes on without.
                continue;
            }
        }
        return authors;
    }

    static List<Urgency> urgencies() {
        return Arrays.stream(Urgency.values()).filter(each -> each != Urgency.NONE).toList();
    }
}
