package org.tertulia.inbox.writing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.writing.WritingFact.PersonalDataMeant;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Visible;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.said.ApprovedTexts;
import org.tertulia.playbook.said.Template;
import org.tertulia.playbook.said.Use;
import org.tertulia.playbook.said.Uses;

/**
 * Stands between an answer and whoever reads it: before it is said it is looked through, and once
 * it is, what it began with is kept with it. Answers come here from pages and from programs alike.
 */
@Component
public class Guarding {

    /** Characters of why personal data is meant to be public. */
    public static final int LONGEST = 500;

    private final Styles styles;
    private final Published published;
    private final Prints prints;
    private final ApprovedTexts texts;
    private final Uses uses;
    private final ApplicationEventPublisher events;

    Guarding(
            Styles styles,
            Published published,
            Prints prints,
            ApprovedTexts texts,
            Uses uses,
            ApplicationEventPublisher events) {
        this.styles = styles;
        this.published = published;
        this.prints = prints;
        this.texts = texts;
        this.uses = uses;
        this.events = events;
    }

    /**
     * @param openly whether everybody will read it
     * @throws Refused with {@link WritingRefusal.FieldLeft}, {@link
     *     WritingRefusal.PersonalDataInPublic} or {@link WritingRefusal.MeantTooLong}
     */
    public void mustBeSayable(ChannelId channel, boolean openly, String text, Aid aid) {
        var left = Template.left(text);
        if (!left.isEmpty()) {
            throw new Refused(new WritingRefusal.FieldLeft(String.join(", ", left)));
        }
        if (aid.meant().length() > LONGEST) {
            throw new Refused(new WritingRefusal.MeantTooLong(LONGEST));
        }
        var shown = openly && !Visible.in(aid.meant()) ? shown(channel, text) : List.<Find>of();
        if (!shown.isEmpty()) {
            throw new Refused(
                    new WritingRefusal.PersonalDataInPublic(
                            String.join(", ", shown.stream().map(Find::shown).toList())));
        }
    }

    /** The personal data that an answer on this channel holds. */
    List<Find> shown(ChannelId channel, String text) {
        return PersonalData.in(text, published.on(channel));
    }

    /** It is said: what it began with, what it says, and why what is in it may be public. */
    public void said(Sight sight, Conversation held, Said said, Aid aid) {
        var channel = said.channel();
        prints.add(said.message(), channel, held.contact(), Print.of(said.text()), said.at());
        uses.add(uses(sight, held, said, aid));
        var shown = said.openly() ? shown(channel, said.text()) : List.<Find>of();
        if (!shown.isEmpty()) {
            events.publishEvent(
                    new PersonalDataMeant(
                            held.number(),
                            held.brand(),
                            said.message().value(),
                            shown.stream().map(it -> it.kind().slug()).distinct().toList(),
                            aid.meant().replace("\0", "").strip(),
                            sight.who().actor(),
                            said.at()));
        }
    }

    /** An answer as it went out; {@code openly} where everybody reads it. */
    public record Said(
            MessageId message, ChannelId channel, boolean openly, String text, Instant at) {}

    /** What is no approved variant is left out: a form may say anything. */
    private List<Use> uses(Sight sight, Conversation held, Said said, Aid aid) {
        var signature = Template.of(styles.on(said.channel()).signature());
        var uses = new ArrayList<Use>();
        for (var chosen : aid.chosen()) {
            try {
                var edition = texts.edition(sight, chosen.text(), chosen.edition());
                var variants = edition.content().variants();
                if (!edition.approved() || chosen.i() >= variants.size()) {
                    continue;
                }
                var template = variants.get(chosen.i()).template();
                uses.add(
                        new Use(
                                said.message().value(),
                                chosen.text(),
                                chosen.edition(),
                                chosen.i(),
                                !template.says(said.text(), signature),
                                said.channel().value(),
                                held.brand(),
                                held.id().value(),
                                sight.who().id(),
                                said.at()));
            } catch (NotFound none) {
                // It was never one of ours.
                continue;
            }
        }
        return uses;
    }
}
