package org.tertulia.inbox.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Counter;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.NetworkItem;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Nothing is begun in quiet hours, and each channel may have its own, and its own cap. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuietChannelsTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired TakingPart takingPart;
    @Autowired Answering answering;
    @Autowired Capping capping;
    @Autowired QuietList quiet;
    @Autowired ChannelLimits limits;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel street;
    private int made;
    private @Nullable QuietHours atFirst;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        atFirst = quiet.caps().quiet();
    }

    @BeforeEach
    void anotherStreet() {
        street = shop.channel("La calle " + ++made, Counter.NAME, "watched", OLMO);
    }

    @Test
    void nightsAreQuietFromTheBeginning() {
        assertThat(atFirst).hasToString("22:00–08:00");
    }

    @Test
    void whatWasPreparedBeforeIsNotSaidInQuietHours() {
        capping.put(sight(CARLA), new Caps(30, 10));
        var number = takingPart.takePart(sight(ANA), asks(), Purpose.HELP);
        capping.put(sight(CARLA), new Caps(30, 10, around(ZoneId.of("Europe/Madrid"))));

        refuses(OutreachRefusal.QuietNow.class, () -> says(number));
        refuses(
                OutreachRefusal.QuietNow.class,
                () -> takingPart.takePart(sight(ANA), asks(), Purpose.HELP));

        capping.put(sight(CARLA), street.number(), new ChannelCaps(10, null, ZoneOffset.UTC));
        says(number);
    }

    @Test
    void aChannelHasItsOwnHoursAndItsOwnCap() {
        capping.put(sight(CARLA), new Caps(30, 10));
        var here = new ChannelCaps(1, null, ZoneOffset.UTC);
        capping.put(sight(CARLA), street.number(), here);
        capping.put(sight(CARLA), street.number(), here);
        assertThat(limits.all()).containsEntry(street.id(), here);
        var first = takingPart.takePart(sight(ANA), asks(), Purpose.HELP);
        says(first);
        refuses(
                OutreachRefusal.ChannelCapReached.class,
                () -> takingPart.takePart(sight(ANA), asks(), Purpose.HELP));

        var far = ZoneId.of("Pacific/Kiritimati");
        capping.put(sight(CARLA), street.number(), new ChannelCaps(9, around(far), far));
        refuses(
                OutreachRefusal.QuietNow.class,
                () -> takingPart.takePart(sight(ANA), asks(), Purpose.HELP));

        capping.drop(sight(CARLA), street.number());
        capping.drop(sight(CARLA), street.number());
        assertThat(takingPart.takePart(sight(ANA), asks(), Purpose.HELP)).isPositive();
        refuses(
                InboxRefusal.OnlyForSupervisors.class,
                () -> capping.put(sight(ANA), street.number(), here));
        refuses(
                InboxRefusal.OnlyForSupervisors.class,
                () -> capping.drop(sight(ANA), street.number()));
        refuses(
                OutreachRefusal.CapsUnfit.class,
                () ->
                        capping.put(
                                sight(CARLA),
                                street.number(),
                                new ChannelCaps(0, null, ZoneOffset.UTC)));
    }

    @Test
    void pagesAndProgramsSetThem() throws Exception {
        assertThat(
                        post(
                                "/taking-part/limits",
                                "contactDays",
                                "30",
                                "channelDay",
                                "10",
                                "quietBegins",
                                "21:30",
                                "quietEnds",
                                "09:00"))
                .isEqualTo(303);
        assertThat(quiet.caps().quiet()).hasToString("21:30–09:00");
        assertThat(
                        post(
                                "/taking-part/limits",
                                "contactDays",
                                "30",
                                "channelDay",
                                "10",
                                "quietEnds",
                                "9"))
                .isEqualTo(422);
        var path = "/taking-part/limits/channels";
        var number = String.valueOf(street.number());
        assertThat(post(path, "channel", number, "day", "3", "begins", "14:00", "ends", "17:00"))
                .isEqualTo(303);
        assertThat(page(CARLA, "/taking-part/limits")).contains("14:00–17:00", "21:30");
        assertThat(page(ANA, "/taking-part/limits")).contains("21:30–09:00");
        assertThat(post(path, "channel", number, "day", "3", "zone", "Marte/Olimpo"))
                .isEqualTo(422);
        assertThat(post(path + "/" + number + "/end")).isEqualTo(303);
        assertThat(limits.all()).doesNotContainKey(street.id());

        var api = "/api/v1/taking-part/caps/channels";
        assertThat(
                        put(
                                api + "/" + number,
                                "{\"channelDay\":4,\"quietBegins\":\"20:00\","
                                        + "\"quietEnds\":\"10:00\",\"zone\":\"America/Bogota\"}"))
                .isEqualTo(204);
        assertThat(page(ANA, api)).contains("America/Bogota", "\"quietEnds\":\"10:00\"");
        assertThat(put(api + "/" + number, "{\"channelDay\":4,\"quietEnds\":\"10:00\"}"))
                .isEqualTo(422);
        assertThat(mvc.delete().uri(api + "/" + number).with(as(CARLA)).with(csrf()).exchange())
                .hasStatus(204);
        assertThat(page(ANA, "/api/v1/taking-part/caps")).contains("\"quietBegins\":\"21:30\"");
        capping.put(sight(CARLA), new Caps(30, 10));
    }

    /** Hours in which it is now, there. */
    private static QuietHours around(ZoneId zone) {
        var now = Instant.now().atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return new QuietHours(now.minusHours(2), now.plusHours(2));
    }

    private MessageId asks() {
        var author = new Author("vecina" + ++made, null, "Vecina " + made, null);
        var text = "¿Alguien sabe si una mesa de madera aguanta la lluvia?";
        shop.hears(street, new NetworkItem.Post(shop.content(author, text, Instant.now(), null)));
        return new MessageId(
                db.fetchSingle(
                                "select id from messages.fact where direction = 'in' order by id"
                                        + " desc limit 1")
                        .get(0, UUID.class));
    }

    private void says(long number) {
        var reply = new Reply(UUID.randomUUID(), null, null, "Hola, soy de Olmo. Con aceite, sí.");
        var said = answering.answer(sight(ANA), number, reply);
        shop.settles(said.message(), street, Delivery.CONFIRMED);
    }

    private static void refuses(Class<? extends Refusal> refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isInstanceOf(refusal));
    }

    private int post(String path, String... form) {
        var request = mvc.post().uri(path).with(as(CARLA)).with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request.exchange().getResponse().getStatus();
    }

    private int put(String path, String body) {
        return mvc.put()
                .uri(path)
                .with(as(CARLA))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String page(SignedIn who, String path) throws UnsupportedEncodingException {
        return mvc.get().uri(path).with(as(who)).exchange().getResponse().getContentAsString();
    }
}
