package org.tertulia.networks.plaza;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelRole;
import org.tertulia.networks.Connectable;
import org.tertulia.networks.Content;
import org.tertulia.networks.Looking;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Quoted;
import org.tertulia.networks.Raw;
import org.tertulia.networks.Reading;
import org.tertulia.networks.Speaking;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Listens and speaks on Plaza as on any other network. */
@Component
class PlazaAdapter implements Connectable, Looking, Speaking {

    static final String NAME = "plaza";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 200;

    /** New entries wake the look at once; this is for what such a wake-up missed. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final Square square;
    private final Entries entries;
    private final Telling telling;
    private final Clock clock;

    PlazaAdapter(Square square, Entries entries, Telling telling, Clock clock) {
        this.square = square;
        this.entries = entries;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Form form() {
        var name =
                new Field(
                        "name",
                        "networks.plaza.field.name",
                        "networks.plaza.field.name.hint",
                        Field.Kind.TEXT,
                        true,
                        List.of());
        return new Form(
                "networks.plaza.label",
                "networks.plaza.hint",
                "building-arch",
                10,
                ChannelRole.MANAGED,
                List.of(name));
    }

    @Override
    public Found seek(Map<String, String> given) {
        var name = given.getOrDefault("name", "").strip();
        var handle = Customers.handle(name);
        if (handle.isEmpty()) {
            throw new Refused(new PlazaRefusal.CustomerNameUnfit());
        }
        var settings = JSON.createObjectNode().put("handle", handle);
        return new Found.Ready(name, settings, handle, NAME, List.of());
    }

    @Override
    public String room(Channel channel) {
        return path(channel);
    }

    @Override
    public Looked look(Channel channel, @Nullable String cursor) {
        var position = cursor == null ? 0 : Long.parseLong(cursor);
        var events = telling.after(channel.id(), position, PAGE);
        var heard =
                events.stream()
                        .map(
                                event ->
                                        new Raw(
                                                remoteId(event.entry()),
                                                Long.toString(event.seq()),
                                                event.payload().getBytes(UTF_8)))
                        .toList();
        var reached = events.isEmpty() ? position : events.getLast().seq();
        var next = events.size() < PAGE ? clock.instant().plus(BETWEEN_LOOKS) : clock.instant();
        return new Looked.Answered(heard, Long.toString(reached), next, null, null, null);
    }

    @Override
    public Reading read(Channel channel, byte[] payload) {
        try {
            return read(JSON.readValue(payload, Told.class));
        } catch (JacksonException e) {
            return new Reading.Unreadable(
                    "networks.quarantine.BadJson", Integer.toString(e.getLocation().getColumnNr()));
        }
    }

    private static Reading read(Told told) {
        var content = content(told);
        return switch (told.what()) {
            case "created" -> created(told.kind(), content);
            case "edited" -> Reading.Items.of(new NetworkItem.Edit(content));
            case "deleted" ->
                    Reading.Items.of(new NetworkItem.Deletion(remoteId(told.id()), told.at()));
            default -> new Reading.Unreadable("networks.quarantine.UnknownKind", told.what());
        };
    }

    private static Reading created(String kind, Content content) {
        return switch (kind) {
            case "post" -> Reading.Items.of(new NetworkItem.Post(content));
            case "comment" -> Reading.Items.of(new NetworkItem.Comment(content));
            case "direct" -> Reading.Items.of(new NetworkItem.DirectMessage(content));
            default -> new Reading.Unreadable("networks.quarantine.UnknownKind", kind);
        };
    }

    private static Content content(Told told) {
        return new Content(
                remoteId(told.id()),
                new Author(told.handle(), told.handle(), told.name(), null),
                told.text(),
                told.at(),
                null,
                List.of(),
                told.inReplyTo() == null ? null : remoteId(told.inReplyTo()),
                told.thread() == null ? null : remoteId(told.thread()),
                told.quotedAuthor() == null || told.quotedText() == null
                        ? null
                        : new Quoted(told.quotedAuthor(), told.quotedText()));
    }

    @Override
    public Promise promise(Channel channel) {
        return new Promise(Duration.ofDays(365), true, Square.LONGEST);
    }

    @Override
    public Delivery send(Channel channel, Outgoing outgoing) {
        var kind = Entry.Kind.valueOf(outgoing.kind().name());
        var beneath = outgoing.inReplyTo() == null ? null : entryId(outgoing.inReplyTo());
        try {
            var entry = square.answer(channel.id(), kind, beneath, outgoing.text(), outgoing.key());
            return entry == null
                    ? new Delivery.Rejected("networks.plaza.rejected.QuestionGone", null)
                    : delivered(channel, entry);
        } catch (Refused refused) {
            return new Delivery.Rejected("networks.plaza.rejected.TextUnfit", null);
        }
    }

    @Override
    public Sought seek(Channel channel, Outgoing outgoing) {
        return entries.byKey(outgoing.key())
                .<Sought>map(entry -> new Sought.Present(remoteId(entry.id()), url(channel, entry)))
                .orElseGet(Sought.Absent::new);
    }

    private static Delivery delivered(Channel channel, Entry entry) {
        return new Delivery.Delivered(remoteId(entry.id()), url(channel, entry));
    }

    private static String url(Channel channel, Entry entry) {
        return "%s#entry-%d".formatted(path(channel), entry.id());
    }

    private static String path(Channel channel) {
        return "/plaza/" + channel.number();
    }

    static String remoteId(long entry) {
        return "entry-" + entry;
    }

    private static long entryId(String remoteId) {
        return Long.parseLong(remoteId.substring("entry-".length()));
    }
}
