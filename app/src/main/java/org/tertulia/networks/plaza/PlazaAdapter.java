package org.tertulia.networks.plaza;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.files.FileType;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelRole;
import org.tertulia.networks.Connectable;
import org.tertulia.networks.Content;
import org.tertulia.networks.FilesTaken;
import org.tertulia.networks.Looking;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Quoted;
import org.tertulia.networks.Raw;
import org.tertulia.networks.Reading;
import org.tertulia.networks.Speaking;
import org.tertulia.networks.plaza.Wire.Listing;
import org.tertulia.networks.plaza.Wire.Search;
import org.tertulia.networks.plaza.weather.Weather;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens and speaks on Plaza as on any other network. */
@Component
class PlazaAdapter implements Connectable, Looking, Speaking {

    static final String NAME = "plaza";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 200;

    /** New entries wake the look at once; this is for what such a wake-up missed. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private static final String SIGNED_OUT = "networks.plaza.trouble.SignedOut";

    private final Wire wire;
    private final Clock clock;

    PlazaAdapter(Wire wire, Clock clock) {
        this.wire = wire;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Form form() {
        return new Form(
                "networks.plaza.label",
                "networks.plaza.hint",
                "building-arch",
                10,
                ChannelRole.MANAGED,
                List.of(
                        new Field(
                                "name",
                                "networks.plaza.field.name",
                                "networks.plaza.field.name.hint",
                                Field.Kind.BRAND_NAME,
                                false,
                                List.of()),
                        new Field(
                                "perMinute",
                                "networks.plaza.field.perMinute",
                                "networks.plaza.field.perMinute.hint",
                                Field.Kind.CHOICE,
                                false,
                                Speed.choices()),
                        new Field(
                                "about",
                                "networks.plaza.field.about",
                                "networks.plaza.field.about.hint",
                                Field.Kind.TEXT,
                                false,
                                List.of()),
                        new Field(
                                "seed",
                                "networks.plaza.field.seed",
                                "networks.plaza.field.seed.hint",
                                Field.Kind.TEXT,
                                false,
                                List.of())));
    }

    @Override
    public Found seek(Map<String, String> given) {
        var name = given.getOrDefault("name", unnamed(given)).strip();
        var handle = Customers.handle(name);
        if (handle.isEmpty()) {
            throw new Refused(new PlazaRefusal.CustomerNameUnfit());
        }
        var setting =
                new Setting(
                        handle,
                        given.getOrDefault("about", name),
                        seed(given.get("seed"), handle),
                        perMinute(given.get("perMinute")),
                        false,
                        Weather.CALM);
        return new Found.Ready(name, setting.json(), handle, NAME, List.of());
    }

    /** A program may leave the name out; squares of different seeds are different squares. */
    private static String unnamed(Map<String, String> given) {
        return ("Plaza " + given.getOrDefault("seed", "")).strip();
    }

    /** Without a seed the name is one, so that the same square tells the same story again. */
    private static long seed(@Nullable String given, String handle) {
        try {
            return given == null ? handle.hashCode() : Long.parseLong(given);
        } catch (NumberFormatException e) {
            throw new Refused(new PlazaRefusal.SeedUnfit());
        }
    }

    private static int perMinute(@Nullable String given) {
        try {
            return given == null ? 0 : Integer.parseInt(given);
        } catch (NumberFormatException e) {
            throw new Refused(new PlazaRefusal.SpeedUnfit(Setting.FASTEST));
        }
    }

    @Override
    public String room(Channel channel) {
        return path(channel);
    }

    @Override
    public String controls(Channel channel) {
        return "/channels/" + channel.number() + "/plaza";
    }

    @Override
    public Looked look(Channel channel, @Nullable String cursor) {
        var position = cursor == null ? 0 : Long.parseLong(cursor);
        return switch (wire.events(channel.id(), Setting.of(channel), position, PAGE)) {
            case Listing.Page page -> heard(page);
            case Listing.Nothing(var why) -> failed(why);
        };
    }

    private Looked heard(Listing.Page page) {
        var heard =
                page.told().stream()
                        .map(
                                event ->
                                        new Raw(
                                                remoteId(event.entry()),
                                                Long.toString(event.seq()),
                                                event.payload().getBytes(UTF_8)))
                        .toList();
        var next = page.full() ? clock.instant() : clock.instant().plus(BETWEEN_LOOKS);
        return new Looked.Answered(heard, Long.toString(page.reached()), next, null, null, null);
    }

    private Looked failed(Reply why) {
        return switch (why) {
            case Reply.Silence() -> new Looked.Failed("networks.plaza.trouble.Silent", null, null);
            case Reply.Answer(var status, var pause, _) when pause != null ->
                    new Looked.Failed(
                            "networks.plaza.trouble.Limited",
                            String.valueOf(status),
                            clock.instant().plus(pause));
            case Reply.Answer(var status, _, _) when status == 401 ->
                    new Looked.Failed(SIGNED_OUT, null, null);
            case Reply.Answer(var status, _, _) ->
                    new Looked.Failed(
                            "networks.plaza.trouble.Broken", String.valueOf(status), null);
        };
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

    /** Plaza recognises a key for ever, unless its weather is that it does not. */
    @Override
    public Promise promise(Channel channel) {
        var recognised =
                Setting.of(channel).weather().keys() ? Duration.ofDays(365) : Duration.ZERO;
        return new Promise(recognised, true, Square.LONGEST);
    }

    @Override
    public boolean posts() {
        return true;
    }

    @Override
    public boolean takesDirect() {
        return true;
    }

    @Override
    public FilesTaken filesTaken(Channel channel) {
        return new FilesTaken(4, 8 << 20, EnumSet.allOf(FileType.class));
    }

    @Override
    public Delivery send(Channel channel, Outgoing outgoing) {
        var setting = Setting.of(channel);
        var request =
                new Request(
                        channel.id(),
                        outgoing.key(),
                        setting.weather().keys(),
                        Entry.Kind.valueOf(outgoing.kind().name()),
                        outgoing.inReplyTo() == null ? null : entryId(outgoing.inReplyTo()),
                        outgoing.text());
        wire.bring(channel.id(), outgoing.key(), outgoing.files());
        return switch (wire.send(request, setting)) {
            case Reply.Silence() -> new Delivery.Unknown("no answer");
            case Reply.Answer answer -> delivery(channel, answer);
        };
    }

    /** Only what is on this list is certain; whatever else it says, the request may be there. */
    private static Delivery delivery(Channel channel, Reply.Answer answer) {
        var body = body(answer);
        var error = body.path("error").asString("");
        var pause = answer.retryAfter();
        if (answer.status() == 201 && body.path("id").isIntegralNumber()) {
            return delivered(channel, body.path("id").asLong());
        }
        if (answer.status() == 422 && error.equals("question-gone")) {
            return new Delivery.Rejected("networks.plaza.rejected.QuestionGone", null);
        }
        if (answer.status() == 422 && error.equals("text-unfit")) {
            return new Delivery.Rejected("networks.plaza.rejected.TextUnfit", null);
        }
        if (answer.status() == 429 && pause != null) {
            return new Delivery.RateLimited(pause);
        }
        if (answer.status() == 401) {
            return new Delivery.Unreachable(SIGNED_OUT, null);
        }
        return new Delivery.Unknown(String.valueOf(answer.status()));
    }

    private static JsonNode body(Reply.Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    @Override
    public Sought seek(Channel channel, Outgoing outgoing) {
        return switch (wire.search(channel.id(), Setting.of(channel), outgoing.key())) {
            case Search.Found(var entry) ->
                    new Sought.Present(remoteId(entry.id()), url(channel, entry.id()));
            case Search.None() -> new Sought.Absent();
            case Search.Nothing(Reply.Silence()) -> new Sought.Undecided("no answer");
            case Search.Nothing(Reply.Answer(var status, _, _)) ->
                    new Sought.Undecided(String.valueOf(status));
        };
    }

    private static Delivery delivered(Channel channel, long entry) {
        return new Delivery.Delivered(remoteId(entry), url(channel, entry));
    }

    private static String url(Channel channel, long entry) {
        return "%s#entry-%d".formatted(path(channel), entry);
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
