package org.tertulia.messages;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.language.OwnModel;
import org.tertulia.messages.Ledger.Knowledge;
import org.tertulia.messages.Ledger.Remote;
import org.tertulia.networks.Content;
import org.tertulia.networks.Heard;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.networks.NetworkItem;

/**
 * Writes down what was heard: new messages, edits and deletions as further versions, repetitions
 * not at all. A batch costs the same few statements whatever its size.
 */
@Component
class Recording implements ItemConsumer {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Ledger ledger;
    private final JustRecorded justRecorded;
    private final Bell bell;
    private final OwnModel model;
    private final ApplicationEventPublisher events;

    Recording(
            Ledger ledger,
            JustRecorded justRecorded,
            Bell bell,
            OwnModel model,
            ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.justRecorded = justRecorded;
        this.bell = bell;
        this.model = model;
        this.events = events;
    }

    @Override
    @Transactional
    public void take(List<Heard> batch) {
        ledger.takeTurn();
        var knowledge =
                ledger.of(
                        batch.stream().map(Remote::of).collect(toSet()),
                        batch.stream().flatMap(Recording::answered).collect(toSet()));
        var lines = new Lines();
        var firsts = new FirstHeard();
        batch.forEach(heard -> hear(heard, knowledge, lines, firsts));
        if (lines.size() > 0) {
            ledger.add(lines);
            if (firsts.size() == lines.size()) {
                var recorded = firsts.lines(ledger.lastLine(), knowledge);
                AfterCommit.run(() -> justRecorded.add(recorded));
            }
            bell.ringAfterCommit();
        }
        var described = AuthorsDescribed.in(batch);
        if (!described.authors().isEmpty()) {
            events.publishEvent(described);
        }
    }

    private static Stream<Remote> answered(Heard heard) {
        var content = content(heard.item());
        var answered = content == null ? null : content.inReplyTo();
        return answered == null ? Stream.empty() : Stream.of(Remote.of(heard.channel(), answered));
    }

    private void hear(Heard heard, Knowledge knowledge, Lines lines, FirstHeard firsts) {
        var remote = Remote.of(heard);
        if (knowledge.confirmed().containsKey(remote)) {
            return;
        }
        var known = knowledge.heard().get(remote);
        if (known == null) {
            known = new Known(MessageId.next(), isOurs(heard), factTime(heard));
            knowledge.heard().put(remote, known);
            fact(heard, known, lines);
        } else if (known.erased()) {
            return;
        }
        var item = heard.item();
        var content = content(item);
        var at = factTime(heard);
        var form =
                switch (item) {
                    case NetworkItem.Edit edit -> known.edited(edit.content(), at);
                    case NetworkItem.Message message ->
                            known.said(message.content(), at, time(heard.heardAt(), heard));
                    case NetworkItem.Deletion _ -> known.deleted(at);
                };
        if (form.isPresent()) {
            write(form.get(), content, known, heard, lines, firsts);
        }
    }

    private static void fact(Heard heard, Known known, Lines lines) {
        var item = heard.item();
        var content = content(item);
        lines.fact(
                place(heard, known),
                kind(item),
                item.remoteId(),
                content == null ? null : key(content.inReplyTo()),
                content == null ? null : key(content.thread()),
                known.at(),
                time(heard.heardAt(), heard),
                heard.history());
    }

    private void write(
            Form form,
            @Nullable Content content,
            Known known,
            Heard heard,
            Lines lines,
            FirstHeard firsts) {
        var words = content == null ? null : words(content, known.ours());
        lines.form(
                place(heard, known),
                form,
                form.what() == StreamEntry.What.ORIGINAL ? kind(heard.item()) : null,
                known.at(),
                time(heard.heardAt(), heard),
                heard.inbound(),
                words);
        if (content != null
                && words != null
                && form.n() == 1
                && form.what() == StreamEntry.What.ORIGINAL) {
            firsts.add(
                    heard,
                    known,
                    kind(heard.item()),
                    content,
                    time(heard.heardAt(), heard),
                    words.language(),
                    words.sense());
        }
    }

    private Lines.Words words(Content content, boolean ours) {
        return Lines.Words.of(
                content.author(),
                content.text(),
                content.url(),
                content.media(),
                content.quoted(),
                ours ? null : model.understanding());
    }

    private static Lines.Place place(Heard heard, Known known) {
        return new Lines.Place(
                known.id(), heard.channel().id(), heard.channel().brand(), known.ours());
    }

    /** What our own account says there, with other tools or by hand, is ours too. */
    private static boolean isOurs(Heard heard) {
        var content = content(heard.item());
        var author = content == null ? null : content.author();
        return author != null && author.key().equals(heard.channel().account());
    }

    private static @Nullable Content content(NetworkItem item) {
        return switch (item) {
            case NetworkItem.Message message -> message.content();
            case NetworkItem.Deletion _ -> null;
        };
    }

    private static Message.Kind kind(NetworkItem item) {
        return switch (item) {
            case NetworkItem.Post _ -> Message.Kind.POST;
            case NetworkItem.Comment _ -> Message.Kind.COMMENT;
            case NetworkItem.DirectMessage _ -> Message.Kind.DIRECT;
            case NetworkItem.Review _ -> Message.Kind.REVIEW;
            case NetworkItem.Reaction _ -> Message.Kind.REACTION;
            case NetworkItem.Notice notice ->
                    notice.returned() ? Message.Kind.RETURNED : Message.Kind.NOTICE;
            case NetworkItem.Edit _, NetworkItem.Deletion _ -> Message.Kind.UNKNOWN;
        };
    }

    private static byte @Nullable [] key(@Nullable String remoteId) {
        return remoteId == null ? null : Digest.key(remoteId);
    }

    private static Instant factTime(Heard heard) {
        return switch (heard.item()) {
            case NetworkItem.Message message -> time(message.content().at(), heard);
            case NetworkItem.Deletion deletion -> time(deletion.at(), heard);
        };
    }

    /** The network's time as the database can hold it; the time of hearing where it gives none. */
    private static Instant time(@Nullable Instant at, Heard heard) {
        var time = at == null ? heard.heardAt() : at;
        if (time.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return time.isAfter(LATEST) ? LATEST : time.truncatedTo(ChronoUnit.MICROS);
    }
}
