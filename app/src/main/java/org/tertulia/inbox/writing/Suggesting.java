package org.tertulia.inbox.writing;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.audience.Contact;
import org.tertulia.audience.Contacts;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Voices;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.walking.Standing;
import org.tertulia.networks.Author;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Day;
import org.tertulia.playbook.PastMessages;
import org.tertulia.playbook.said.ApprovedTexts;
import org.tertulia.playbook.said.Field;
import org.tertulia.playbook.said.Offer;
import org.tertulia.playbook.said.Ranking;
import org.tertulia.playbook.said.Situation;
import org.tertulia.playbook.said.Text;
import org.tertulia.playbook.said.Uses;
import org.tertulia.playbook.tree.Facts;

/** Offers the approved messages that suit a conversation, with their fields filled. */
@Component
@Transactional(readOnly = true)
public class Suggesting {

    /** More nobody reads while writing. */
    public static final int MOST = 8;

    /** Begins what is the name of one text rather than words to look for. */
    private static final String NAMED = "=";

    private static final Duration LATELY = Duration.ofDays(90);

    private final ApprovedTexts texts;
    private final Uses uses;
    private final Conversations conversations;
    private final Voices voices;
    private final Queues queues;
    private final Contacts contacts;
    private final Brands brands;
    private final Headings headings;
    private final PastMessages past;
    private final Standing standing;
    private final Styles styles;
    private final Day day;
    private final Clock clock;

    Suggesting(
            ApprovedTexts texts,
            Uses uses,
            Conversations conversations,
            Voices voices,
            Queues queues,
            Contacts contacts,
            Brands brands,
            Headings headings,
            PastMessages past,
            Standing standing,
            Styles styles,
            Day day,
            Clock clock) {
        this.texts = texts;
        this.uses = uses;
        this.conversations = conversations;
        this.voices = voices;
        this.queues = queues;
        this.contacts = contacts;
        this.brands = brands;
        this.headings = headings;
        this.past = past;
        this.standing = standing;
        this.styles = styles;
        this.day = day;
        this.clock = clock;
    }

    /**
     * The best first; {@code typed} is words that all stand in a text, or {@code =} and the name of
     * one.
     */
    public List<Offer> offers(Sight sight, long number, String typed) {
        var conversation = conversations.find(sight, number);
        var situation = situation(sight, conversation);
        var named = typed.startsWith(NAMED);
        return Ranking.of(offered(sight, typed, named), situation, named ? "" : typed).stream()
                .limit(MOST)
                .toList();
    }

    private List<Text> offered(Sight sight, String typed, boolean named) {
        var offered = texts.offered(sight, day.today());
        return named
                ? offered.stream()
                        .filter(text -> text.handle().equals(typed.substring(1).strip()))
                        .toList()
                : offered;
    }

    /** What is known of a conversation, where something is about to be said in it. */
    public Situation situation(Sight sight, Conversation conversation) {
        return situation(sight, conversation, headings.of(sight, conversation));
    }

    Situation situation(Sight sight, Conversation conversation, Heading heading) {
        var asked = past.latest(sight, conversation.number());
        var facts = asked.map(it -> standing.facts(sight, it)).orElse(Facts.NONE);
        var place = heading.channel();
        var voice = voices.on(place);
        var reader = heading.reader();
        var style = styles.on(place);
        return new Situation(
                facts.language(),
                sight.who().locale().getLanguage(),
                facts.intents(),
                queues.known(conversation.queue()).department(),
                style.tone(),
                style.signature(),
                voice.measure(reader),
                uses.on(place.value(), clock.instant().minus(LATELY)),
                known(sight, conversation, voice.channel().name(), reader));
    }

    private Map<Field, String> known(
            Sight sight, Conversation conversation, String channel, @Nullable Author reader) {
        var known = new EnumMap<Field, String>(Field.class);
        known.put(Field.AGENT_NAME, sight.who().name());
        known.put(Field.CONVERSATION_NUMBER, String.valueOf(conversation.number()));
        known.put(Field.CHANNEL, channel);
        brands.find(conversation.brand(), sight)
                .map(Brand::name)
                .ifPresent(name -> known.put(Field.BRAND, name));
        var contact = contact(sight, conversation);
        if (contact != null && contact.name() != null) {
            known.put(Field.CONTACT_NAME, contact.name());
        }
        // Of several accounts of a person the one that asked.
        var handle = reader == null ? null : reader.handle();
        if (contact != null && handle != null) {
            known.put(Field.CONTACT_HANDLE, "@" + handle.replaceFirst("^@", ""));
        }
        return known;
    }

    private @Nullable Contact contact(Sight sight, Conversation conversation) {
        var id = conversation.contact();
        return id == null ? null : contacts.byId(sight, id);
    }
}
