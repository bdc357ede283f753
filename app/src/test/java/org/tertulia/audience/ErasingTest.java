package org.tertulia.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tertulia.messages.Street.NOON;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.audience.AudienceRefusal.AlreadyAsked;
import org.tertulia.audience.AudienceRefusal.AlreadyErased;
import org.tertulia.audience.AudienceRefusal.NothingAsked;
import org.tertulia.audience.AudienceRefusal.OwnRequest;
import org.tertulia.audience.AudienceRefusal.ReasonMissing;
import org.tertulia.audience.AudienceRefusal.SupervisorsErase;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.MessageStream;
import org.tertulia.messages.Messages;
import org.tertulia.messages.Saying;
import org.tertulia.messages.Street;
import org.tertulia.messages.search.SearchDriver;
import org.tertulia.messages.search.SearchQuery;
import org.tertulia.messages.search.Searching;
import org.tertulia.networks.Author;
import org.tertulia.networks.Content;
import org.tertulia.networks.Heard;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.networks.Media;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Quoted;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.testing.TestDatabases;

@TertuliaTest
class ErasingTest {

    private static final Sight CARLA = Cast.sight(Cast.CARLA);
    private static final Sight OLGA = Cast.sight(Cast.OLGA);

    /** In all that is Darío's, in this test alone. */
    private final String mark = "zz" + UUID.randomUUID().toString().substring(0, 6);

    private final Author darioAuthor =
            new Author(
                    "acct-" + mark, "dario" + mark, "Darío " + mark, "https://p.example/" + mark);
    private final Author luciaAuthor =
            new Author("lu-" + UUID.randomUUID(), "lucia", "Lucía", null);

    @Autowired ItemConsumer recording;
    @Autowired Saying saying;
    @Autowired Messages messages;
    @Autowired MessageStream stream;
    @Autowired Contacts contacts;
    @Autowired Erasing erasing;
    @Autowired Searching searching;
    @Autowired SearchDriver index;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;

    @Value("${tertulia.data}")
    Path data;

    private final Street street = new Street();
    private long dario;
    private long lucia;
    private MessageId complaint = MessageId.next();
    private MessageId apology = MessageId.next();
    private List<MessageId> lucias = List.of();

    @BeforeEach
    void talk() throws IOException {
        var channel = street.channel();
        db.execute(
                "insert into networks.channel (id, brand_id, network, name, role, state, settings,"
                        + " created_at) values (?, ?, 'plaza', 'Plaza', 'managed', 'active', ?::jsonb, now())",
                channel.id().value(),
                channel.brand().value(),
                "{}");
        var before = stream.head();
        recording.take(
                List.of(
                        heard(
                                "remote-" + mark,
                                darioAuthor,
                                "Mi maleta" + mark + " no aparece",
                                null,
                                null),
                        heard(
                                "lucia1",
                                luciaAuthor,
                                "A mí me pasó igual, @olmo",
                                "remote-" + mark,
                                new Quoted(
                                        darioAuthor.name(), "Mi maleta" + mark + " no aparece"))));
        raw("remote-" + mark, "the same again, told by another road: maleta" + mark);
        recording.take(List.of(edited()));
        var told = stream.read(before, 10).messages();
        complaint = told.getFirst().id();
        lucias = List.of(told.get(1).id());
        apology = transaction.execute(_ -> answer(channel.brand()));
        var found =
                contacts.of(
                        List.of(
                                new AuthorRef("plaza", darioAuthor, NOON),
                                new AuthorRef("plaza", luciaAuthor, NOON)));
        dario = number(found.get(new AuthorRef("plaza", darioAuthor, NOON)));
        lucia = number(found.get(new AuthorRef("plaza", luciaAuthor, NOON)));
        index.catchUp();
        var picture = data.resolve("media").resolve(complaint.toString());
        Files.createDirectories(picture);
        Files.writeString(picture.resolve("0"), "maleta" + mark);
    }

    @Test
    void anErasedPersonIsNowhereAndTheFactsStay() throws Exception {
        assertThat(traces()).as("the test sees them before").isNotEmpty();
        assertThat(filesWith("maleta" + mark)).isNotEmpty();
        var facts = count("messages.fact");
        var inbound = count("networks.inbound");
        var lucia1 = messages.versions(CARLA, lucias.getFirst());

        erasing.ask(CARLA, dario, "Solicitud de supresión 17");
        erasing.confirm(OLGA, dario);
        index.catchUp();

        assertThat(traces()).isEmpty();
        assertThat(filesWith(mark)).isEmpty();
        assertThat(searching.search(CARLA, SearchQuery.of("*" + mark)).ids()).isEmpty();
        assertThat(searching.search(CARLA, SearchQuery.of("maleta" + mark)).ids()).isEmpty();
        assertThat(searching.search(CARLA, SearchQuery.of("@dario" + mark)).ids()).isEmpty();
        assertThat(count("messages.fact")).isEqualTo(facts);
        assertThat(count("networks.inbound")).isEqualTo(inbound);
        assertThat(messages.byId(CARLA, complaint).erased()).isTrue();
        assertThat(messages.byId(CARLA, complaint).at()).isEqualTo(NOON);
        assertThat(messages.byId(CARLA, apology).erased()).isTrue();
        assertThat(contacts.byNumber(CARLA, dario).erased()).isTrue();

        assertThat(messages.versions(CARLA, lucias.getFirst())).isEqualTo(lucia1);
        assertThat(contacts.byNumber(CARLA, lucia).name()).isEqualTo("Lucía");
        assertThat(searching.search(CARLA, SearchQuery.of("igual")).ids()).containsAll(lucias);
    }

    @Test
    void whatIsHeardAgainOfAnErasedMessageIsNotKept() throws Exception {
        erasing.ask(CARLA, dario, "Solicitud 18");
        erasing.confirm(OLGA, dario);
        recording.take(List.of(edited(), heardAgain()));

        assertThat(messages.byId(CARLA, complaint).erased()).isTrue();
        assertThat(traces("messages")).isEmpty();
    }

    @Test
    void whoComesBackIsANewContact() {
        erasing.ask(CARLA, dario, "Solicitud 19");
        erasing.confirm(OLGA, dario);
        var back = new AuthorRef("plaza", darioAuthor, NOON.plusSeconds(9_000));

        assertThat(number(contacts.of(List.of(back)).get(back))).isNotEqualTo(dario);
    }

    @Test
    void aSecondRequestIsRefused() {
        erasing.ask(CARLA, dario, "Solicitud");
        assertRefused(() -> erasing.ask(OLGA, dario, "Otra vez"), new AlreadyAsked());
    }

    @Test
    void whoAsksMayNotDecide() {
        erasing.ask(CARLA, dario, "Solicitud");
        assertRefused(() -> erasing.confirm(CARLA, dario), new OwnRequest());
        assertRefused(() -> erasing.decline(CARLA, dario), new OwnRequest());
    }

    @Test
    void withoutARequestThereIsNothingToDecide() {
        assertRefused(() -> erasing.confirm(CARLA, dario), new NothingAsked());
    }

    @Test
    void aDeclinedRequestErasesNothingAndMayBeMadeAgain() {
        erasing.ask(CARLA, dario, "Solicitud");
        erasing.decline(OLGA, dario);
        assertThat(messages.byId(CARLA, complaint).erased()).isFalse();
        erasing.ask(OLGA, dario, "Solicitud");
    }

    @Test
    void withoutAReasonItIsRefused() {
        assertRefused(() -> erasing.ask(CARLA, dario, " "), new ReasonMissing());
    }

    @Test
    void anAgentMayNotErase() {
        var ana = Cast.sight(Cast.ANA);
        assertRefused(() -> erasing.ask(ana, dario, "Solicitud"), new SupervisorsErase());
        assertRefused(() -> erasing.confirm(ana, dario), new SupervisorsErase());
    }

    @Test
    void whoIsErasedIsNotErasedAgain() {
        erasing.ask(CARLA, dario, "Solicitud");
        erasing.confirm(OLGA, dario);
        assertRefused(() -> erasing.ask(CARLA, dario, "Solicitud"), new AlreadyErased());
    }

    private static void assertRefused(Runnable act, Refusal refusal) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    /** Every place of every table that has a trace, told as table.column: trace. */
    private List<String> traces() throws Exception {
        return traces("%");
    }

    private List<String> traces(String schemas) throws Exception {
        var found = new ArrayList<String>();
        try (var connection = TestDatabases.asOwner()) {
            var owner = DSL.using(connection, SQLDialect.POSTGRES);
            var columns =
                    owner.fetch(
                            "select c.table_schema, c.table_name, c.column_name, c.data_type"
                                    + " from information_schema.columns c"
                                    + " join information_schema.tables t"
                                    + " using (table_schema, table_name)"
                                    + " where t.table_type = 'BASE TABLE' and c.table_schema like ?"
                                    + " and c.table_schema not in ('pg_catalog', 'information_schema')"
                                    + " and c.data_type in ('text', 'character varying', 'character',"
                                    + " 'json', 'jsonb', 'bytea', 'ARRAY')",
                            schemas);
            for (var column : columns) {
                var table = "\"%s\".\"%s\"".formatted(column.get(0), column.get(1));
                var name = "\"%s\"".formatted(column.get(2));
                for (var trace : List.of(mark)) {
                    var hit =
                            column.get(3).equals("bytea")
                                    ? "position(convert_to(?, 'UTF8') in %s) > 0".formatted(name)
                                    : "lower(%s::text) like '%%' || lower(?) || '%%'"
                                            .formatted(name);
                    if (owner.fetchSingle(
                                    "select exists (select from %s where %s)".formatted(table, hit),
                                    trace)
                            .get(0, Boolean.class)) {
                        found.add(table + "." + name + ": " + trace);
                    }
                }
            }
        }
        return found;
    }

    private List<Path> filesWith(String trace) throws IOException {
        var found = new ArrayList<Path>();
        for (var folder : List.of("search", "media")) {
            if (!Files.isDirectory(data.resolve(folder))) {
                continue;
            }
            try (var files = Files.walk(data.resolve(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    if (content.contains(trace)) {
                        found.add(file);
                    }
                }
            }
        }
        return found;
    }

    private Heard heard(
            String remoteId, Author author, String text, String answers, Quoted quoted) {
        var media =
                author == darioAuthor
                        ? List.of(
                                new Media(
                                        "https://p.example/maleta" + mark + ".png",
                                        "maleta" + mark,
                                        Media.Kind.IMAGE))
                        : List.<Media>of();
        var content = new Content(remoteId, author, text, NOON, null, media, answers, null, quoted);
        var payload = author.name() + text + (quoted == null ? "" : quoted.text());
        return at(new NetworkItem.Comment(content), raw(remoteId, payload));
    }

    private Heard edited() {
        var content =
                Street.content(
                        "remote-" + mark,
                        darioAuthor,
                        "Mi maleta" + mark + " roja",
                        NOON.plusSeconds(5));
        return at(new NetworkItem.Edit(content), raw("remote-" + mark, "maleta" + mark + " roja"));
    }

    private Heard heardAgain() {
        var content =
                Street.content(
                        "remote-" + mark,
                        darioAuthor,
                        "Mi maleta" + mark + " verde",
                        NOON.plusSeconds(7));
        return at(new NetworkItem.Post(content), raw("remote-" + mark, "maleta" + mark + " verde"));
    }

    private Heard at(NetworkItem item, long inbound) {
        return new Heard(street.channel(), item, inbound, NOON.plusSeconds(60), false);
    }

    private long raw(String remoteId, String payload) {
        return db.fetchSingle(
                        "insert into networks.inbound (channel_id, key, remote_id, sha256, payload,"
                                + " received_at) values (?, sha256(?), ?, sha256(?), ?, now())"
                                + " returning seq",
                        street.channel().id().value(),
                        UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8),
                        remoteId,
                        payload.getBytes(StandardCharsets.UTF_8),
                        payload.getBytes(StandardCharsets.UTF_8))
                .get(0, Long.class);
    }

    private MessageId answer(org.tertulia.kernel.BrandId brand) {
        var ana = new Actor.Member(Cast.ANA.id(), Cast.ANA.name());
        var id =
                saying.say(
                        new Saying.Said(
                                street.channel().id(),
                                brand,
                                Message.Kind.COMMENT,
                                complaint,
                                ana,
                                "Lo sentimos, perdon" + mark));
        db.execute(
                "insert into networks.outbound (id, channel_id, message_id, idempotency_key, kind,"
                        + " in_reply_to, text, sha256, state, created_at, thread) values (?, ?, ?,"
                        + " ?, 'comment', ?, ?, sha256('x'), 'queued', now(), uuidv7())",
                UUID.randomUUID(),
                street.channel().id().value(),
                id.value(),
                UUID.randomUUID(),
                "remote-" + mark,
                "Lo sentimos, perdon" + mark);
        return id;
    }

    private long number(ContactId contact) {
        return db.fetchSingle("select number from audience.contact where id = ?", contact.value())
                .get(0, Long.class);
    }

    private int count(String table) {
        return db.fetchSingle("select count(*) from " + table).get(0, Integer.class);
    }
}
