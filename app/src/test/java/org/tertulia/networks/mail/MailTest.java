package org.tertulia.networks.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tertulia.files.Paper;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.messages.Followers;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Speaking;
import org.tertulia.playbook.said.ApprovedFiles;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A mailbox on a real mail server, from its password to answers that arrive. */
@TertuliaTest
class MailTest {

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired DSLContext db;
    @Autowired List<Loop> loops;
    @Autowired Followers followers;
    @Autowired Shop shop;
    @Autowired Channels channels;
    @Autowired MailNetwork network;
    @Autowired ApprovedFiles approved;

    private final PostOffice office = new PostOffice();

    /** Nobody who wrote in another test. */
    private final String address = "dario-" + UUID.randomUUID() + "@example.org";

    private final String dario = "Darío Mora <" + address + ">";

    @BeforeEach
    void start() {
        cast.moveIn();
        // Each test has a mailbox of its own, and customers whom nobody knows yet.
        db.execute("update networks.channel set state = 'closed'");
        db.execute("update networks.look set next_at = null");
        db.execute("update networks.outbound set next_at = null");
    }

    @AfterEach
    void stop() {
        office.close();
    }

    @Test
    void aPasswordConnectsAMailboxAndIsSeenNowhere() throws Exception {
        var channel = connect(office.given(), 201);

        assertThat(channel.path("name").asString()).isEqualTo(PostOffice.CARE);
        assertThat(channel.path("role").asString()).isEqualTo("managed");
        for (var table :
                List.of("networks.channel", "networks.secret", "audit.entry", "networks.look")) {
            assertThat(db.fetch("select * from " + table).formatJSON())
                    .doesNotContain(PostOffice.PASSWORD);
        }
    }

    @Test
    void whatDoesNotFitIsSaidBeforeAnythingIsConnected() throws Exception {
        var wrong = office.given();
        wrong.put("password", "otra");
        assertThat(connect(wrong, 409).path("detail").asString()).contains("no acepta");
        wrong = office.given();
        wrong.put("folder", "Nada");
        assertThat(connect(wrong, 409).path("detail").asString()).contains("Nada");
        wrong = office.given();
        wrong.put("imapHost", "imap.example.org");
        assertThat(connect(wrong, 409).path("detail").asString()).contains("sellado");
        wrong = office.given();
        wrong.put("imapHost", "169.254.169.254");
        wrong.put("imapSecurity", "tls");
        assertThat(connect(wrong, 409).path("detail").asString()).contains("interna");
        wrong = office.given();
        wrong.put("address", "nadie");
        connect(wrong, 422);
    }

    @Test
    void aMailBecomesAConversationItsAnswerArrivesAndTheNextMailGoesOnWithIt() throws Exception {
        office.makeFolder("Sent");
        var given = office.given();
        given.put("sent", "Sent");
        var number = connect(given, 201).path("id").asInt();
        var question = office.arrives(dario, null, "Mi factura", "Llevo tres semanas esperando.");
        look(number);
        var conversation = conversation("tres semanas esperando");

        answer(conversation, "Mañana sale, Darío.\n\nUn saludo: Ana");
        turn();

        var mail = only(address);
        assertThat(mail.getSubject()).isEqualTo("Re: Mi factura");
        assertThat(mail.getHeader("In-Reply-To", ",")).isEqualTo("<" + question + ">");
        assertThat(mail.getHeader("Auto-Submitted", ",")).isNull();
        assertThat(mail.getContent().toString()).contains("Mañana sale");
        assertThat(states()).containsExactly("confirmed");
        assertThat(office.inFolder("Sent")).isEqualTo(1);

        var ours = Objects.requireNonNull(Ids.first(mail.getHeader("Message-ID", ",")));
        office.arrives(dario, ours, "Re: Mi factura", "Perfecto.\n\n> Mañana sale, Darío.");
        look(number);
        assertThat(conversation("Perfecto.")).isEqualTo(conversation);
    }

    @Test
    void filesOfAnApprovedMessageGoAlongAndTheCopyHasThemToo() throws Exception {
        office.makeFolder("Sent");
        var given = office.given();
        given.put("sent", "Sent");
        var number = connect(given, 201).path("id").asInt();
        office.arrives(dario, null, "¿Dónde?", "¿Dónde estáis, por favor?");
        look(number);
        var mark = approved.with("Horario de la tienda ñ.pdf", Paper.document("horario"));
        api(
                post("/api/v1/conversations/" + conversation("¿Dónde estáis") + "/replies")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"text\":\"Aquí.\",\"approvedMessages\":[\"%s\"]}"
                                        .formatted(mark)),
                202,
                Cast.ANA);
        turn();

        assertThat(states()).containsExactly("confirmed");
        var parts = (jakarta.mail.internet.MimeMultipart) only(address).getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("Aquí.");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("Horario de la tienda ñ.pdf");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                .isEqualTo(Paper.document("horario"));
        assertThat(office.inFolder("Sent")).isEqualTo(1);
    }

    @Test
    void whatIsKnownCountsOnceAlsoWhenTheFolderIsNumberedAnew() throws Exception {
        var number = connect(office.given(), 201).path("id").asInt();
        var mail =
                "From: a@example.org\r\nMessage-ID: <uno@example.org>\r\nSubject: Uno\r\n\r\nHola";
        office.deliver(mail);
        look(number);
        office.deliver("Received: again\r\n" + mail);
        look(number);
        db.execute(
                "update networks.look set cursor = '{\"validity\":1,\"uid\":900,\"at\":\"' || now()"
                        + " || '\"}' where cursor is not null");
        db.execute(
                "update networks.look set cursor = replace(cursor, ' ', 'T') where cursor is not"
                        + " null");
        look(number);
        assertThat(arrived()).isEqualTo(1);

        // Whoever takes another's id takes nothing away.
        office.deliver(mail.replace("Hola", "Otra cosa"));
        look(number);
        assertThat(arrived()).isEqualTo(2);
        assertThat(conversation("Otra cosa")).isPositive();
    }

    @Test
    void whatProgramsSendOpensNothing() throws Exception {
        var number = connect(office.given(), 201).path("id").asInt();
        var before = conversations();
        office.arrives(dario, null, "Fuera", "No estoy.", "Auto-Submitted: auto-replied\r\n");
        office.arrives("news@shop.example", null, "Ofertas", "Todo", "Precedence: bulk\r\n");
        look(number);

        assertThat(arrived()).isEqualTo(2);
        assertThat(conversations()).isEqualTo(before);
    }

    @Test
    void whatAProgramSentIsNotAnsweredEvenIfSomethingAsksForIt() throws Exception {
        var number = connect(office.given(), 201).path("id").asInt();
        var mail =
                office.arrives(
                        dario, null, "Fuera", "No estoy.", "Auto-Submitted: auto-replied\r\n");
        look(number);
        var channel = channels.known(List.of(new ChannelId(newest()))).values().iterator().next();

        var delivery =
                network.send(
                        channel,
                        new Speaking.Outgoing(
                                UUID.randomUUID().toString(),
                                Speaking.Outgoing.Kind.DIRECT,
                                mail,
                                "¿Cuándo vuelves?",
                                Instant.now()));

        assertThat(delivery)
                .isEqualTo(
                        new Speaking.Delivery.Rejected("networks.mail.rejected.Automatic", null));
        assertThat(office.sent(address)).isEmpty();
    }

    @Test
    void aServerThatFallsSilentLeavesADoubtAndNoSecondMail() throws Exception {
        try (var silencer = new Silencer()) {
            office.makeFolder("Sent");
            var given = office.given();
            given.put("smtpPort", String.valueOf(silencer.port()));
            given.put("sent", "Sent");
            var number = connect(given, 201).path("id").asInt();
            office.arrives(dario, null, "¿Abrís?", "¿Abrís mañana?");
            look(number);
            answer(conversation("¿Abrís mañana?"), "Sí.");
            turn();
            db.execute("update networks.outbound set next_at = now() where state = 'unknown'");
            turn();

            assertThat(silencer.mails).hasSize(1);
            assertThat(states()).containsExactly("unknown");
        }
    }

    @Test
    void whoIsRefusedIsToldAndAPasswordThatChangedWantsSigningIn() throws Exception {
        var number = connect(office.given(), 201).path("id").asInt();
        office.arrives(dario, null, "¿Abrís?", "¿Abrís el domingo?");
        look(number);
        var conversation = conversation("¿Abrís el domingo?");
        office.changePassword("otra");
        answer(conversation, "Sí.");
        turn();
        look(number);

        assertThat(states()).containsExactly("queued");
        assertThat(
                        api(get("/api/v1/channels/" + number + "/health"), 200)
                                .path("condition")
                                .asString())
                .isEqualTo("signed_out");
        api(
                post("/api/v1/channels/" + number + "/sign-in")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"password\":\"otra\"}"),
                200);
        turn();
        assertThat(states()).containsExactly("confirmed");
        assertThat(office.sent(address)).hasSize(1);
    }

    @Test
    void anAttachmentIsSavedNeverShown() throws Exception {
        var number = connect(office.given(), 201).path("id").asInt();
        office.deliver(
                """
                From: dario@example.org
                Subject: Adjunto
                Message-ID: <adjunto@example.org>
                Content-Type: multipart/mixed; boundary=b

                --b

                Va adjunto.
                --b
                Content-Type: text/html; name="x.html"
                Content-Disposition: attachment; filename="x.html"

                <script>alert(1)</script>
                --b--
                """
                        .replace("\n", "\r\n"));
        look(number);
        var page =
                web.perform(
                                get("/conversations/" + conversation("Va adjunto."))
                                        .with(Cast.as(Cast.ANA)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(UTF_8);
        var path = page.replaceAll("(?s).*?(/channels/\\d+/attachments/[0-9a-f]+/0).*", "$1");
        var answer =
                web.perform(get(path).with(Cast.as(Cast.ANA)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse();

        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(answer.getContentType()).startsWith("application/octet-stream");
        assertThat(answer.getContentAsString()).contains("alert(1)");
        web.perform(get(path.replaceAll("0$", "7")).with(Cast.as(Cast.ANA)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aPublicQuestionGoesOnByMailOnOneTimelineAndIsToldToAll() throws Exception {
        var mailbox = connect(office.given(), 201).path("id").asInt();
        var square = shop.channel("La plaza");
        var asked = "¿Y mi factura, " + address + "?";
        shop.comments(square, somebody(), asked, Instant.now().minusSeconds(600));
        var number = (int) shop.latest();
        aside(number, mailbox, "", 422);
        aside(number, mailbox, "here", 200);
        answer(number, "Hola, Darío: ¿qué número tiene la factura?");
        turn();

        var first = only(address);
        assertThat(first.getSubject()).isEqualTo("Tu mensaje a Olmo");
        assertThat(first.getHeader("In-Reply-To", ",")).isNull();
        var ours = Objects.requireNonNull(Ids.first(first.getHeader("Message-ID", ",")));
        var theirs = office.arrives(dario, ours, "Re: Tu mensaje a Olmo", "Es la 42, Ana.");
        office.arrives("Eva <eva@evil.example>", ours, "Re: Tu mensaje", "Págalo aquí: ES00");
        look(mailbox);
        assertThat(conversation("Es la 42, Ana.")).isEqualTo(number);
        assertThat(conversation("Págalo aquí")).isNotEqualTo(number);
        assertThat(shown(number))
                .contains("eva@evil.example", "desde otra dirección", "en privado")
                .doesNotContain("Págalo aquí");
        assertThat(shown(conversation("Págalo aquí"))).contains("#" + number);

        answer(number, "Gracias: mañana la tienes.");
        turn();
        var second = office.sent(address).getLast();
        assertThat(second.getHeader("In-Reply-To", ",")).isEqualTo("<" + theirs + ">");
        assertThat(second.getHeader("References", ",")).contains(ours, theirs);

        assertThat(close(number, 409).path("detail").asString()).contains("en público");
        api(delete("/api/v1/conversations/" + number + "/aside"), 200, Cast.ANA);
        var note = UUID.fromString(said(number, "Resuelto, Darío.").path("id").asString());
        shop.settles(new MessageId(note), square, Delivery.CONFIRMED);
        close(number, 200);
        assertThat(
                        db.fetchSingle(
                                        "select kind || in_reply_to from networks.outbound where"
                                                + " message_id = ?",
                                        note)
                                .get(0, String.class))
                .startsWith("commentr");
    }

    @Test
    void whatComesBackAndWhoIsAwayAreToldOnTheConversationAndAskNothing() throws Exception {
        var number = connect(office.given(), 201).path("id").asInt();
        office.arrives(dario, null, "¿Abrís?", "¿Abrís en festivo?");
        look(number);
        var conversation = conversation("¿Abrís en festivo?");
        answer(conversation, "Sí.");
        turn();
        var ours = Objects.requireNonNull(Ids.first(only(address).getHeader("Message-ID", ",")));
        office.arrives(
                dario, ours, "Fuera", "Vuelvo el lunes.", "Auto-Submitted: auto-replied\r\n");
        office.arrives(
                "MAILER-DAEMON@mx.example",
                ours,
                "Undelivered",
                "550 no such user. Message-ID: <" + ours + ">",
                "Return-Path: <>\r\n");
        look(number);

        assertThat(shown(conversation))
                .contains("automático: no se responde", "Vuelvo el lunes.")
                .contains("devuelto: no le llegó", "550 no such user");
        assertThat(api(get("/api/v1/conversations/" + conversation), 200).path("questions").asInt())
                .isZero();
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from notifications.notification where key"
                                                + " = 'inbox.overheard.told'")
                                .get(0, Integer.class))
                .isEqualTo(1);
    }

    private Author somebody() {
        return new Author(address, "dario", "Darío Mora", null);
    }

    private void aside(int conversation, int mailbox, String consent, int expected)
            throws Exception {
        var body =
                Map.of(
                        "mailbox",
                        mailbox,
                        "recipient",
                        address.toUpperCase(Locale.ROOT),
                        "subject",
                        "Tu mensaje a Olmo",
                        "consent",
                        consent);
        api(
                put("/api/v1/conversations/" + conversation + "/aside")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JsonMapper.shared().writeValueAsString(body)),
                expected,
                Cast.ANA);
    }

    private JsonNode close(int conversation, int expected) throws Exception {
        return api(
                post("/api/v1/conversations/" + conversation + "/closure")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"outcome\":\"answered\"}"),
                expected,
                Cast.ANA);
    }

    private String shown(int conversation) throws Exception {
        var page =
                web.perform(get("/conversations/" + conversation).with(Cast.as(Cast.ANA)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(UTF_8);
        // The list beside it shows others.
        return page.substring(
                page.indexOf("<conversation-timeline"), page.indexOf("</conversation-timeline>"));
    }

    private jakarta.mail.internet.MimeMessage only(String to) {
        var sent = office.sent(to);
        assertThat(sent).hasSize(1);
        return sent.getFirst();
    }

    private JsonNode connect(Map<String, String> given, int expected) throws Exception {
        return api(
                post("/api/v1/channels")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JsonMapper.shared().writeValueAsString(given)),
                expected);
    }

    private void look(int number) throws Exception {
        api(post("/api/v1/channels/" + number + "/look"), 202);
        turn();
    }

    /** Everything that goes on in the background, until it has nothing to do. */
    private void turn() {
        for (var i = 0; i < 4; i++) {
            loops.forEach(Loop::round);
            followers.round();
        }
    }

    private int conversation(String words) throws Exception {
        var items = api(get("/api/v1/conversations"), 200).path("items");
        for (var item : items) {
            var one = api(get("/api/v1/conversations/" + item.path("number").asInt()), 200);
            if (one.toString().contains(words)) {
                return item.path("number").asInt();
            }
        }
        throw new AssertionError("no conversation with " + words + " among " + items);
    }

    private int conversations() {
        return db.fetchCount(org.tertulia.inbox.db.Tables.CONVERSATION);
    }

    private void answer(int conversation, String text) throws Exception {
        said(conversation, text);
    }

    private JsonNode said(int conversation, String text) throws Exception {
        return api(
                post("/api/v1/conversations/" + conversation + "/replies")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JsonMapper.shared().writeValueAsString(Map.of("text", text))),
                202,
                Cast.ANA);
    }

    private List<String> states() {
        var outbound = org.tertulia.networks.db.Tables.OUTBOUND;
        return db.select(outbound.STATE)
                .from(outbound)
                .where(outbound.CHANNEL_ID.eq(newest()))
                .fetch(outbound.STATE);
    }

    private int arrived() {
        var inbound = org.tertulia.networks.db.Tables.INBOUND;
        return db.fetchCount(inbound, inbound.CHANNEL_ID.eq(newest()));
    }

    private UUID newest() {
        var channel = org.tertulia.networks.db.Tables.CHANNEL;
        return Objects.requireNonNull(
                db.select(channel.ID)
                        .from(channel)
                        .orderBy(channel.NUMBER.desc())
                        .limit(1)
                        .fetchOne(channel.ID));
    }

    private JsonNode api(MockHttpServletRequestBuilder request, int expected) throws Exception {
        return api(request, expected, Cast.CARLA);
    }

    private JsonNode api(MockHttpServletRequestBuilder request, int expected, SignedIn who)
            throws Exception {
        var text =
                web.perform(request.with(Cast.as(who)).with(csrf()))
                        .andExpect(status().is(expected))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(UTF_8);
        return text.isEmpty()
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(text);
    }
}
