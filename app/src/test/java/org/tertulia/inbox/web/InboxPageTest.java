package org.tertulia.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.as;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.search.SearchDriver;
import org.tertulia.messages.search.SearchQuery;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Content;
import org.tertulia.networks.Heard;
import org.tertulia.networks.Media;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Quoted;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxPageTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired SearchDriver search;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel page;
    private Author customer = Shop.DARIO;
    private int customers;
    private long number;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        assertThat(page(ANA, "/inbox")).contains("Todavía no hay canales");
        page = shop.channel("La plaza de Olmo");
        assertThat(page(ANA, "/inbox")).contains("Nadie espera respuesta");
    }

    @BeforeEach
    void somebodyAsks() {
        customer = new Author("page" + ++customers, null, "Customer " + customers, null);
        shop.comments(
                page, customer, "¿Abrís en <domingo>?", Instant.now().minus(Duration.ofHours(1)));
        number = shop.latest();
    }

    @Test
    void whatIsAskedWaitsInTheList() {
        assertThat(page(ANA, "/inbox?tab=waiting"))
                .contains(customer.name())
                .contains("¿Abrís en &lt;domingo&gt;?");
    }

    @Test
    void aConversationIsAWholePageOfItsOwn() {
        assertThat(page(ANA, "/conversations/" + number))
                .contains("<html")
                .contains("#" + number)
                .contains("Lo leerá todo el mundo");
    }

    @Test
    void aSearchInOneQueueOffersAllOfThem() {
        assertThat(page(ANA, "/inbox?tab=mine&q=factura"))
                .contains("Solo se ha buscado en «")
                .contains("href=\"/inbox?tab=all&amp;q=factura\"");
        assertThat(page(ANA, "/inbox?tab=all&q=factura")).doesNotContain("Solo se ha buscado");
    }

    @Test
    void whatFewConversationsSayIsFoundBehindManyOthersAndWhatWasNotLookedThroughIsSaid() {
        var crowded = shop.channel("La plaza llena");
        shop.comments(page, customer, "¿Hacéis mudanzas?", Instant.now().minusSeconds(9_000));
        var few = shop.latest();
        shop.hears(Stream.generate(() -> aboutMoving(crowded)).limit(SearchQuery.MOST).toList());
        search.catchUp();

        assertThat(page(ANA, "/inbox?tab=waiting&channel=" + page.number() + "&q=mudanzas"))
                .contains("id=\"row-" + few + "\"")
                .doesNotContain("mensajes más recientes");
        assertThat(page(ANA, "/inbox?tab=all&q=mudanzas"))
                .contains("los 1.000 mensajes más recientes")
                .doesNotContain("id=\"row-" + few + "\"");
    }

    private Heard aboutMoving(Channel channel) {
        var content = shop.content(Shop.DARIO, "Más mudanzas", Instant.now(), null);
        return new Heard(channel, new NetworkItem.Comment(content), 1, Instant.now(), false);
    }

    @Test
    void eachFilterHasItsName() {
        assertThat(page(ANA, "/inbox?tab=waiting"))
                .contains("<span>Compromiso</span><select", "<span>Quién la lleva</span><select");
    }

    @Test
    void whatAProgramFetchesIsNotCalledPublic() {
        var desk = shop.channel("Mostrador", "import", "managed", Cast.OLMO);
        shop.comments(desk, customer, "¿Y los sábados?", Instant.now());

        assertThat(page(ANA, "/conversations/" + shop.latest()))
                .contains("Va a la salida de Mostrador")
                .doesNotContain("Lo leerá todo el mundo");
    }

    @Test
    void htmxGetsTheConversationAlone() {
        var open =
                mvc.get()
                        .uri("/conversations/" + number)
                        .header("HX-Request", "true")
                        .header("HX-Request-Type", "partial")
                        .with(as(ANA))
                        .exchange();

        assertThat(text(open)).doesNotContain("<html").contains("#" + number);
    }

    @Test
    void aReplySentTwiceByTheSameFormIsSaidOnce() {
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            assertThat(form(ANA, "/replies", "key", key, "text", "Sí, de 10 a 14.")).hasStatus(303);
        }

        assertThat(page(ANA, "/conversations/" + number))
                .containsOnlyOnce("Sí, de 10 a 14.")
                .contains("Enviado, esperando confirmación");
    }

    @Test
    void whoDoesNotHoldItIsToldWhoDoes() {
        assertThat(form(BEA, "/claim")).hasStatus(303);

        assertThat(page(ANA, "/conversations/" + number)).contains("La lleva Bea");
        assertThat(form(ANA, "/replies", "key", UUID.randomUUID().toString(), "text", "Sí"))
                .hasStatus(409);
    }

    @Test
    void whatCouldNotBeSaidKeepsItsTextAndSaysWhy() {
        form(BEA, "/claim");

        var refused = form(ANA, "/replies", "key", key(), "text", "Abrimos a las diez.");

        assertThat(refused).hasStatus(409);
        assertThat(text(refused))
                .contains("#" + number)
                .contains("Bea se la quedó antes")
                .contains("Abrimos a las diez.</textarea>");
    }

    @Test
    void whatIsTooLongGoesOnBeingWritten() {
        var refused = form(ANA, "/replies", "key", key(), "text", "x".repeat(281));

        assertThat(refused).hasStatus(409);
        assertThat(text(refused))
                .contains("281 caracteres son demasiados: caben 280.")
                .contains("x</textarea>")
                .contains("id=\"answer-text\"");
    }

    @Test
    void theNextAnswerWaitsForTheOneBefore() {
        form(ANA, "/replies", "key", key(), "text", "Sí, de 10 a 14.");
        form(ANA, "/replies", "key", key(), "text", "Y de 17 a 20.");

        assertThat(page(ANA, "/conversations/" + number))
                .containsOnlyOnce("Enviado, esperando confirmación")
                .containsOnlyOnce("Espera a la anterior");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void closingGoesOnToTheNext() {
        shop.comments(page, Shop.LUCIA, "Otra cosa", Instant.now().minus(Duration.ofHours(2)));
        var closed = form(ANA, "/closure", "as", "thanks");

        assertThat(closed).hasStatus(303);
        assertThat(closed.getResponse().getHeader("Location"))
                .startsWith("/conversations/")
                .isNotEqualTo("/conversations/" + number + "?tab=waiting");
    }

    @Test
    void aReaderSeesNoWayToChangeAnything() {
        assertThat(page(RITA, "/conversations/" + number))
                .contains("Tu papel es leer")
                .doesNotContain("/replies\"")
                .doesNotContain("/claim");
    }

    @Test
    void anEditedMessageShowsItsForms() {
        var id = shop.comments(page, customer, "Primera forma", Instant.now());
        shop.hears(
                page,
                new NetworkItem.Edit(
                        new Content(
                                id,
                                customer,
                                "Segunda forma",
                                Instant.now().plusSeconds(1),
                                null,
                                List.of(),
                                null,
                                null,
                                null)));

        assertThat(page(ANA, "/conversations/" + number))
                .contains("editado por su autor")
                .contains("Primera forma")
                .contains("Segunda forma");
    }

    @Test
    void picturesAndTheMessageAnsweredToAreSeen() {
        var picture = new Media("https://red.example/pata.jpg", "Una pata rota", Media.Kind.IMAGE);
        var quoted = new Quoted("Olmo", "¿Llegó <bien> la mesa?");
        var content =
                new Content(
                        "picture" + customers,
                        customer,
                        "Mirad cómo llegó",
                        Instant.now(),
                        null,
                        List.of(picture),
                        "r0",
                        null,
                        quoted);
        shop.hears(page, new NetworkItem.Comment(content));

        assertThat(page(ANA, "/conversations/" + number))
                .containsPattern("<img[^>]* src=\"/media/[^\"]+\"[^>]* alt=\"Una pata rota\"")
                .containsPattern(
                        "<blockquote class=\"quoted[^>]*>[\\s\\S]*¿Llegó &lt;bien&gt; la mesa\\?");
    }

    @Test
    void whyAnAnswerWasRefusedIsToldInTheNetworksWords() {
        form(ANA, "/replies", "key", key(), "text", "Sí, de 10 a 14.");
        var answer =
                db.fetchSingle("select message_id from inbox.answer order by said_at desc limit 1")
                        .get(0, UUID.class);
        db.execute(
                "update networks.outbound set trouble = 'networks.mastodon.rejected.Unfit',"
                        + " trouble_detail = 'Text is <empty>' where message_id = ?",
                answer);
        shop.settles(new MessageId(answer), page, Delivery.REJECTED);

        assertThat(page(ANA, "/conversations/" + number))
                .contains("El servidor no lo acepta: Text is &lt;empty&gt;");
    }

    @Test
    void whatItsAuthorDeletedStaysAndSaysSo() {
        var id = shop.comments(page, customer, "Me arrepiento", Instant.now());
        shop.hears(page, new NetworkItem.Deletion(id, Instant.now()));

        assertThat(page(ANA, "/conversations/" + number))
                .contains("borrado por su autor")
                .contains("Me arrepiento");
    }

    @Test
    void aLongListComesPageByPage() {
        var heard = new ArrayList<Heard>();
        for (var i = 0; i < 120; i++) {
            var author = new Author("many" + i, null, "Many " + i, null);
            var content = shop.content(author, "hola", Instant.now(), null);
            heard.add(new Heard(page, new NetworkItem.Comment(content), 1, Instant.now(), false));
        }
        shop.hears(heard);

        var first = page(ANA, "/inbox/rows?tab=all");
        assertThat(first.split("class=\"row-item", -1)).hasSize(51);
        assertThat(first).contains("after=");
        assertThat(page(ANA, "/inbox/rows?tab=all&shown=100").split("class=\"row-item", -1))
                .hasSize(101);
    }

    @Test
    void aListIsKeptUnderAName() {
        var kept =
                mvc.post()
                        .uri("/inbox/views?tab=waiting&kind=direct")
                        .param("name", "Directos")
                        .with(as(ANA))
                        .with(csrf())
                        .exchange();

        assertThat(kept).hasStatus(303);
        assertThat(page(ANA, "/inbox")).contains("Directos");
        assertThat(page(BEA, "/inbox")).doesNotContain("Directos");
    }

    private MvcTestResult form(SignedIn who, String below, String... fields) {
        var request =
                mvc.post()
                        .uri("/conversations/" + number + below + "?tab=waiting")
                        .with(as(who))
                        .with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String page(SignedIn who, String path) {
        var result = mvc.get().uri(path).with(as(who)).exchange();
        assertThat(result).hasStatus(200);
        return text(result);
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
