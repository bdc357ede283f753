package org.tertulia.networks.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Raw;
import org.tertulia.networks.hearing.Payloads;

/**
 * Fetches what is new in a folder, in the order of its numbers. Where the folder was numbered anew
 * (another UIDVALIDITY) it is read again from some days before: what is known counts once.
 */
final class Fetching {

    /** The first look goes back so far. */
    static final Duration BACK = Duration.ofDays(7);

    /** Servers look for days alone, in a time zone of their own. */
    private static final Duration OVERLAP = Duration.ofDays(2);

    /** Mails of one look. */
    static final int MOST = 50;

    /** Bytes of one look: what the road takes in one batch. */
    private static final int HEAVIEST = 12 << 20;

    /** Of one mail, in bytes; what is attached behind it is cut off. */
    private static final int LONGEST = 4 << 20;

    private final Payloads payloads;
    private final ChannelId channel;
    private final Instant now;

    Fetching(Payloads payloads, ChannelId channel, Instant now) {
        this.payloads = payloads;
        this.channel = channel;
        this.now = now;
    }

    /** What came; {@code more} says that more waits. */
    record Fetched(List<Raw> raws, MailCursor cursor, boolean more) {}

    private record Numbered(IMAPMessage message, long uid) {}

    Fetched fetch(IMAPFolder folder, @Nullable MailCursor known)
            throws MessagingException, IOException {
        var validity = folder.getUIDValidity();
        var before = known != null && known.validity() == validity ? known : null;
        var waiting = before == null ? since(folder, since(known)) : after(folder, before.uid());
        var raws = new ArrayList<Raw>();
        var bytes = 0L;
        var uid = before == null ? 0 : before.uid();
        for (var each : waiting) {
            if (raws.size() == MOST || bytes > HEAVIEST) {
                return new Fetched(raws, new MailCursor(validity, uid, begun(known)), true);
            }
            var raw = raw(each.message());
            if (raw != null) {
                raws.add(raw);
                bytes += raw.payload().length;
            }
            uid = each.uid();
        }
        var end = before == null ? Math.max(uid, last(folder)) : uid;
        return new Fetched(raws, new MailCursor(validity, end, now), false);
    }

    private Instant since(@Nullable MailCursor known) {
        return known == null ? now.minus(BACK) : known.at().minus(OVERLAP);
    }

    /** Everything was read up to then, and not yet further. */
    private Instant begun(@Nullable MailCursor known) {
        return known == null ? now.minus(BACK) : known.at();
    }

    private static List<Numbered> after(IMAPFolder folder, long uid) throws MessagingException {
        // A folder without later mails gives its last one.
        return numbered(folder, folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID)).stream()
                .filter(each -> each.uid() > uid)
                .toList();
    }

    private static List<Numbered> since(IMAPFolder folder, Instant since)
            throws MessagingException {
        var term = new ReceivedDateTerm(ComparisonTerm.GE, Date.from(since));
        return numbered(folder, folder.search(term));
    }

    private static List<Numbered> numbered(IMAPFolder folder, Message[] messages)
            throws MessagingException {
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(messages, profile);
        var numbered = new ArrayList<Numbered>();
        for (var message : messages) {
            if (message instanceof IMAPMessage mail) {
                numbered.add(new Numbered(mail, folder.getUID(mail)));
            }
        }
        numbered.sort(Comparator.comparingLong(Numbered::uid));
        return numbered;
    }

    /** The number of the last mail that there is, also of those that are not read. */
    private static long last(IMAPFolder folder) throws MessagingException {
        var next = folder.getUIDNext();
        var count = folder.getMessageCount();
        return next > 0 ? next - 1 : count == 0 ? 0 : folder.getUID(folder.getMessage(count));
    }

    /** Null where somebody removed it meanwhile. */
    private @Nullable Raw raw(IMAPMessage message) throws MessagingException, IOException {
        message.setPeek(true);
        try (var stream = message.getMimeStream()) {
            var payload = named(Payload.of(stream.readNBytes(LONGEST)));
            return new Raw(payload.id(), "", payload.bytes());
        } catch (MessageRemovedException e) {
            return null;
        } catch (IOException e) {
            if (e.getCause() instanceof MessageRemovedException || message.isExpunged()) {
                return null;
            }
            throw e;
        }
    }

    /** Two mails that go by one id are two: whoever repeats another's id takes nothing away. */
    private Payload named(Payload payload) {
        return payloads.find(channel, payload.id())
                .flatMap(kept -> Optional.ofNullable(kept.bytes()))
                .map(Payload::read)
                .filter(known -> !known.print().equals(payload.print()))
                .map(_ -> payload.apart())
                .orElse(payload);
    }
}
