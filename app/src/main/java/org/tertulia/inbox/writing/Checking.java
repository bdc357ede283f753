package org.tertulia.inbox.writing;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.audience.Persons;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.writing.Hint.Kind;
import org.tertulia.kernel.Refused;
import org.tertulia.language.Intent;
import org.tertulia.networks.Measure;
import org.tertulia.organization.Companies;
import org.tertulia.organization.Company;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.said.Situation;

/** Looks through an answer while it is written, as it will be looked through when it is sent. */
@Component
@Transactional(readOnly = true)
public class Checking {

    /** In characters. */
    public static final int LONGEST = 20_000;

    /** So many much alike on a channel and a day are many. */
    private static final int OFTEN = 5;

    private static final Duration AGAIN = Duration.ofDays(30);

    private final Conversations conversations;
    private final Headings headings;
    private final Suggesting suggesting;
    private final Guarding guarding;
    private final Styles styles;
    private final Prints prints;
    private final Persons persons;
    private final Companies companies;
    private final Clock clock;

    Checking(
            Conversations conversations,
            Headings headings,
            Suggesting suggesting,
            Guarding guarding,
            Styles styles,
            Prints prints,
            Persons persons,
            Companies companies,
            Clock clock) {
        this.conversations = conversations;
        this.headings = headings;
        this.suggesting = suggesting;
        this.guarding = guarding;
        this.styles = styles;
        this.prints = prints;
        this.persons = persons;
        this.companies = companies;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param shown personal data that would stop it; none where it goes to one person alone
     * @param length as the network counts, of {@code limit} (0 for none)
     */
    public record Checked(List<Find> shown, List<Hint> hints, int length, int limit) {
        public Checked {
            shown = List.copyOf(shown);
            hints = List.copyOf(hints);
        }
    }

    public Checked check(Sight sight, long number, String text) {
        if (text.length() > LONGEST) {
            throw new Refused(new WritingRefusal.CheckTooLong(LONGEST));
        }
        var conversation = conversations.find(sight, number);
        var heading = headings.of(sight, conversation);
        var situation = suggesting.situation(sight, conversation, heading);
        var measure = situation.measure();
        return text.isBlank()
                ? new Checked(List.of(), List.of(), 0, measure.limit())
                : check(conversation, heading, situation, text.strip(), measure);
    }

    private Checked check(
            Conversation conversation,
            Heading heading,
            Situation situation,
            String text,
            Measure measure) {
        var hints = new ArrayList<>(tone(heading, situation, text));
        hints.addAll(repeated(conversation, heading, text));
        return new Checked(
                heading.openly() ? guarding.shown(heading.channel(), text) : List.of(),
                hints,
                measure.of(text),
                measure.limit());
    }

    private List<Hint> tone(Heading heading, Situation situation, String text) {
        var asked = styles.on(heading.channel()).tone();
        var complaint = situation.intents().contains(Intent.COMPLAINT.word());
        return Hints.of(text, situation.language(), asked, complaint, situation.signed());
    }

    private List<Hint> repeated(Conversation conversation, Heading heading, String text) {
        var print = Print.of(text);
        var now = clock.instant();
        var hints = new ArrayList<Hint>();
        var today =
                now.atZone(companies.known().map(Company::zone).orElse(ZoneOffset.UTC))
                        .truncatedTo(ChronoUnit.DAYS)
                        .toInstant();
        var here = prints.alikeOn(heading.channel(), today, print);
        if (here >= OFTEN) {
            hints.add(new Hint(Kind.OFTEN, String.valueOf(here)));
        }
        if (again(conversation, print)) {
            hints.add(new Hint(Kind.AGAIN, ""));
        }
        return hints;
    }

    private boolean again(Conversation conversation, Print print) {
        var contact = conversation.contact();
        var since = clock.instant().minus(AGAIN);
        return contact != null && prints.alikeTo(persons.circle(contact), since, print) > 0;
    }
}
