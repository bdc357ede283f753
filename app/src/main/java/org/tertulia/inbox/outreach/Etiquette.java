package org.tertulia.inbox.outreach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.audience.ContactId;
import org.tertulia.audience.Persons;
import org.tertulia.inbox.Voice;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.Message;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Companies;
import org.tertulia.organization.Company;

/**
 * What the network, the author and our own caps allow. It is asked when opportunities are shown,
 * when a conversation is begun, and once more in the transaction that sends.
 */
@Component
public class Etiquette {

    private static final Duration DAY = Duration.ofHours(24);

    private final Parts parts;
    private final Persons persons;
    private final QuietList quiet;
    private final ChannelLimits apart;
    private final Companies companies;
    private final Declared declared;
    private final Clock clock;

    Etiquette(
            Parts parts,
            Persons persons,
            QuietList quiet,
            ChannelLimits apart,
            Companies companies,
            Declared declared,
            Clock clock) {
        this.parts = parts;
        this.persons = persons;
        this.quiet = quiet;
        this.apart = apart;
        this.companies = companies;
        this.declared = declared;
        this.clock = clock;
    }

    /** What of it is known for some messages; {@code spoken} is when we last spoke to whom. */
    record Known(
            Caps caps,
            Map<ChannelId, ChannelCaps> apart,
            ZoneId zone,
            Set<Account> alone,
            Set<Account> declared,
            Map<Account, Instant> spoken,
            Map<ChannelId, Integer> channels) {

        /** What holds there. */
        ChannelCaps on(ChannelId channel) {
            return apart.getOrDefault(
                    channel, new ChannelCaps(caps.channelDay(), caps.quiet(), zone));
        }
    }

    Known known(Collection<Account> accounts) {
        return known(quiet.caps(), accounts);
    }

    private Known known(Caps caps, Collection<Account> accounts) {
        var now = clock.instant();
        return new Known(
                caps,
                apart.all(),
                companies.known().map(Company::zone).orElse(ZoneOffset.UTC),
                quiet.among(accounts),
                declared.among(accounts),
                parts.spokenTo(accounts, now.minus(Duration.ofDays(caps.contactDays()))),
                parts.spokenOn(now.minus(DAY)));
    }

    /** All that speaks against it, what cannot be helped first; none where nothing does. */
    List<OutreachRefusal> bars(Message message, Voice voice, Known known) {
        var bars = new ArrayList<OutreachRefusal>();
        if (message.erased() || message.deletedAt() != null) {
            bars.add(new OutreachRefusal.TakenBack());
        }
        if (message.kind() == Message.Kind.DIRECT) {
            bars.add(new OutreachRefusal.SaidInPrivate());
        }
        if (!voice.speaks()) {
            bars.add(new OutreachRefusal.ListensOnly(voice.channel().name()));
        }
        var author = message.author();
        if (author == null) {
            bars.add(new OutreachRefusal.Unsigned());
            return bars;
        }
        var account = Account.of(voice.channel().network(), author);
        if (known.alone().contains(account)) {
            bars.add(new OutreachRefusal.LeftAloneAlready());
        }
        if (known.declared().contains(account) || Wishes.nobody(author, message.text())) {
            bars.add(new OutreachRefusal.WantsNobody());
        }
        if (known.spoken().containsKey(account)) {
            bars.add(new OutreachRefusal.ContactCapReached(known.caps().contactDays()));
        }
        var here = known.on(message.channel());
        if (known.channels().getOrDefault(message.channel(), 0) >= here.channelDay()) {
            bars.add(
                    new OutreachRefusal.ChannelCapReached(
                            voice.channel().name(), here.channelDay()));
        }
        asleep(voice, here).ifPresent(bars::add);
        return bars;
    }

    private Optional<OutreachRefusal> asleep(Voice voice, ChannelCaps here) {
        var now = clock.instant().atZone(here.zone()).toLocalTime();
        return Optional.ofNullable(here.quiet())
                .filter(hours -> hours.include(now))
                .map(
                        hours ->
                                new OutreachRefusal.QuietNow(
                                        voice.channel().name(),
                                        hours.ends().toString(),
                                        here.zone().getId()));
    }

    /**
     * For what is said to all there.
     *
     * @throws Refused with {@link OutreachRefusal.QuietNow}
     */
    void mustBeAwake(Voice voice) {
        asleep(voice, known(List.of()).on(voice.channel().id()))
                .ifPresent(
                        quiet -> {
                            throw new Refused(quiet);
                        });
    }

    /** From here on nobody else begins anything until the transaction ends. */
    public void hold() {
        quiet.holdCaps();
    }

    /**
     * Nobody else begins anything until the transaction ends; {@code contact} is whose message it
     * is, whom we may know by other accounts too.
     *
     * @throws Refused with the first of what speaks against it
     */
    public void mustAllow(Message message, Voice voice, @Nullable ContactId contact) {
        var caps = quiet.holdCaps();
        var accounts = Account.of(message, voice).stream().toList();
        var bars = bars(message, voice, known(caps, accounts));
        if (!bars.isEmpty()) {
            throw new Refused(bars.getFirst());
        }
        var since = clock.instant().minus(Duration.ofDays(caps.contactDays()));
        var person = contact == null ? Set.<ContactId>of() : persons.circle(contact);
        if (parts.spokenToOne(person, since)) {
            throw new Refused(new OutreachRefusal.ContactCapReached(caps.contactDays()));
        }
    }
}
