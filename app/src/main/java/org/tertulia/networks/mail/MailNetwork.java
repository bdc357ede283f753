package org.tertulia.networks.mail;

import jakarta.mail.Folder;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tertulia.files.FileType;
import org.tertulia.networks.Author;
import org.tertulia.networks.Authorizable;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelRole;
import org.tertulia.networks.FilesTaken;
import org.tertulia.networks.Looking;
import org.tertulia.networks.NewsAnnounced;
import org.tertulia.networks.Reading;
import org.tertulia.networks.Speaking;
import org.tertulia.networks.hearing.Payloads;
import org.tertulia.networks.secrets.Secret;
import org.tertulia.networks.secrets.Secrets;

/**
 * Mailboxes as channels: settings as {@link Mailbox} writes them, the cursor is a {@link
 * MailCursor}, the password lies sealed beside the channel.
 */
@Component
class MailNetwork implements Authorizable, Looking, Speaking {

    static final String NAME = "mail";

    /** The name of the secret, and of the field that takes it. */
    static final String PASSWORD = "password";

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    /** Servers take 10 MB at least, of which base64 leaves three quarters. */
    private static final FilesTaken ATTACHED =
            new FilesTaken(10, 8 << 20, EnumSet.allOf(FileType.class));

    private final Imap imap;
    private final MailSeeking seeking;
    private final Posting posting;
    private final SentFolder sent;
    private final Payloads payloads;
    private final Secrets secrets;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MailNetwork(
            Imap imap,
            MailSeeking seeking,
            Posting posting,
            SentFolder sent,
            Payloads payloads,
            Secrets secrets,
            Clock clock,
            ApplicationEventPublisher events) {
        this.imap = imap;
        this.seeking = seeking;
        this.posting = posting;
        this.sent = sent;
        this.payloads = payloads;
        this.secrets = secrets;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Form form() {
        return new Form(
                "networks.mail.label",
                "networks.mail.hint",
                "mail",
                7,
                ChannelRole.MANAGED,
                MailFields.ALL);
    }

    @Override
    public Found seek(Map<String, String> given) {
        return seeking.seek(given);
    }

    /** A password is all there is; no page of the network's stands before it. */
    @Override
    public boolean letsIn(Map<String, String> given) {
        return true;
    }

    @Override
    public Map<String, String> given(Channel channel) {
        var mailbox = Mailbox.of(channel);
        var given = new HashMap<String, String>();
        given.put("address", mailbox.address());
        given.put("user", mailbox.user());
        given.put("folder", mailbox.folder());
        given.put("imapHost", mailbox.imap().host());
        given.put("imapPort", String.valueOf(mailbox.imap().port()));
        given.put("imapSecurity", mailbox.imap().security().word());
        given.put("smtpHost", mailbox.smtp().host());
        given.put("smtpPort", String.valueOf(mailbox.smtp().port()));
        given.put("smtpSecurity", mailbox.smtp().security().word());
        Optional.ofNullable(mailbox.sent()).ifPresent(folder -> given.put("sent", folder));
        return given;
    }

    @Override
    public Door door(Map<String, String> given, URI back, String state) {
        throw new IllegalStateException("A mailbox has no door but its password");
    }

    @Override
    public Map<String, String> enter(Map<String, String> kept, String code) {
        throw new IllegalStateException("A mailbox has no door but its password");
    }

    @Override
    public Looked look(Channel channel, @Nullable String cursor) {
        var password = password(channel).orElse(null);
        if (password == null) {
            return new Looked.Failed(SIGNED_OUT, null, null);
        }
        var mailbox = Mailbox.of(channel);
        var now = clock.instant();
        var fetching = new Fetching(payloads, channel.id(), now);
        return switch (imap.in(
                mailbox,
                password,
                mailbox.folder(),
                Folder.READ_ONLY,
                folder -> fetching.fetch(folder, MailCursor.of(cursor)))) {
            case Imap.Done.Well<Fetching.Fetched>(var fetched) ->
                    new Looked.Answered(
                            fetched.raws(),
                            fetched.cursor().text(),
                            fetched.more() ? now : now.plus(BETWEEN_LOOKS),
                            null,
                            null,
                            null);
            case Imap.Done.SignedOut<Fetching.Fetched>(var detail) ->
                    new Looked.Failed(SIGNED_OUT, detail, null);
            case Imap.Done.NoFolder<Fetching.Fetched>(var name) ->
                    new Looked.Failed("networks.mail.trouble.NoFolder", name, null);
            case Imap.Done.Trouble<Fetching.Fetched>(var key, var detail) ->
                    new Looked.Failed(key, detail, null);
        };
    }

    @Override
    public Reading read(Channel channel, byte[] payload) {
        return new MailReading(channel).read(payload);
    }

    /** No server knows our keys; a copy in the folder of what was sent proves that it left. */
    @Override
    public Promise promise(Channel channel) {
        return new Promise(Duration.ZERO, Mailbox.of(channel).sent() != null, 0);
    }

    @Override
    public FilesTaken filesTaken(Channel channel) {
        return ATTACHED;
    }

    @Override
    public Delivery send(Channel channel, Outgoing outgoing) {
        var password = password(channel).orElse(null);
        if (password == null) {
            return new Delivery.Unreachable(SIGNED_OUT, null);
        }
        var mailbox = Mailbox.of(channel);
        var posted = posting.send(channel, mailbox, password, outgoing);
        var delivery = posted.delivery();
        if (delivery instanceof Delivery.Delivered && posted.mail() != null) {
            sent.keep(mailbox, password, posted.mail());
        }
        if (delivery instanceof Delivery.Unreachable(var reason, _) && reason.equals(SIGNED_OUT)) {
            // A look will find the same, and the channel then says so.
            events.publishEvent(new NewsAnnounced(channel.id()));
        }
        return delivery;
    }

    @Override
    public Sought seek(Channel channel, Outgoing outgoing) {
        var mailbox = Mailbox.of(channel);
        return password(channel)
                .map(password -> sent.seek(mailbox, password, Ids.ours(outgoing.key(), mailbox)))
                .orElseGet(() -> new Sought.Undecided("signed out"));
    }

    @Override
    public String address(Channel channel) {
        return Mailbox.of(channel).address();
    }

    @Override
    public @Nullable String addressee(String typed) {
        var address = typed.strip().toLowerCase(Locale.ROOT);
        return Sender.isAddress(address) ? address : null;
    }

    @Override
    public boolean writesFirst() {
        return true;
    }

    @Override
    public @Nullable String doubt(Author author) {
        return Sender.isDoubtful(author) ? "networks.mail.doubt" : null;
    }

    private Optional<Secret> password(Channel channel) {
        return secrets.open(channel.id(), PASSWORD);
    }
}
