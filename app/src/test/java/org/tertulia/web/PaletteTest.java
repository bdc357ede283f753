package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.ROBLE;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.listening.Watching;
import org.tertulia.messages.search.SearchDriver;
import org.tertulia.networks.Author;
import org.tertulia.organization.Brand;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** The palette of the whole program: one test per kind of what it finds. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaletteTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired SearchDriver search;
    @Autowired Watching watching;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private long asked;

    @BeforeAll
    void aMorningAtOlmo() {
        cast.moveIn();
        var square = shop.channel("La plaza mayor");
        shop.comments(square, Shop.DARIO, "La factura no llega", Instant.now());
        asked = shop.latest();
        shop.comments(square, Shop.LUCIA, "¿Abrís en domingo?", Instant.now());
        watching.watch(
                Cast.sight(CARLA), new Brand(Cast.OLMO, 1, "Olmo"), "Las facturas", "factura*");
        anotherBrand();
        search.catchUp();
    }

    /** Nobody of the cast but who has all brands sees it: here Rita, who reads for Olmo alone. */
    private void anotherBrand() {
        db.execute(
                "insert into organization.brand (id, name, created_at) values (?, 'Roble', now())",
                ROBLE.value());
        db.execute(
                "update organization.member set all_brands = false where id = ?",
                RITA.id().value());
        db.execute(
                "insert into organization.member_brand (member_id, brand_id) values (?, ?)",
                RITA.id().value(),
                Cast.OLMO.value());
        var secret = shop.channel("Zanahorias Roble", "import", "managed", ROBLE);
        var gardener = new Author("zoe", "zanahoria", "Zoe Zanahoria", null);
        shop.comments(secret, gardener, "Zanahorias pochas", Instant.now());
    }

    @Test
    void aConversationIsFoundByItsNumber() {
        assertThat(find(RITA, "" + asked)).contains("href=\"/conversations/" + asked + "\"");
        assertThat(find(RITA, "#" + asked))
                .contains("href=\"/conversations/" + asked + "\"", ">#" + asked + " Darío Mora<");
    }

    @Test
    void aConversationIsFoundByItsContactAndByItsWords() {
        var link = "href=\"/conversations/" + asked + "\"";

        assertThat(find(ANA, "dario mo")).contains(link).doesNotContain("Lucía");
        assertThat(find(ANA, "factu")).contains(link, "La factura no llega");
    }

    @Test
    void aContactIsFoundByNameAndByHandle() {
        assertThat(find(RITA, "Mora")).contains("href=\"/contacts/", ">Darío Mora<", "@dario");
        assertThat(find(RITA, "@luc")).contains(">Lucía Sanz<");
        assertThat(find(RITA, "luc")).contains(">Lucía Sanz<");
    }

    @Test
    void aColleagueIsFoundByWhoMayOpenTheirPage() {
        assertThat(find(CARLA, "bea")).contains("href=\"/members/bea\"", "@bea · Gestor");
        assertThat(find(ANA, "bea")).doesNotContain("/members/bea");
    }

    @Test
    void aChannelIsFoundByItsName() {
        assertThat(find(RITA, "plaza mayor")).contains("href=\"/channels/", ">La plaza mayor<");
    }

    @Test
    void aWatchIsFoundByItsName() {
        assertThat(find(RITA, "facturas")).contains("href=\"/watches/", ">Las facturas<");
    }

    @Test
    void aPageIsFoundByItsName() {
        assertThat(find(RITA, "BANDE")).contains("href=\"/inbox\"").doesNotContain("/channels");
        assertThat(find(RITA, "ajustes")).doesNotContain("/settings");
    }

    @Test
    void commandsAreFoundByWhoMayGiveThem() {
        assertThat(find(CARLA, "conectar")).contains("href=\"/channels/new\"");
        assertThat(find(ANA, "conectar")).doesNotContain("/channels/new");
        assertThat(find(CARLA, "nueva")).contains("href=\"/watches/new\"");
        assertThat(find(OLGA, "invitar")).contains("href=\"/members#f-email\"");
        assertThat(find(CARLA, "invitar")).doesNotContain("/members#");
        assertThat(find(RITA, "oscuro")).contains("formaction=\"/look\"", "value=\"dark\"");
        assertThat(find(RITA, "compacta")).contains("name=\"density\" value=\"compact\"");
        assertThat(find(RITA, "sueltas")).contains("name=\"keys\" value=\"off\"");
        assertThat(find(RITA, "english")).contains("formaction=\"/account\"", "value=\"en\"");
        assertThat(find(RITA, "salir")).contains("formaction=\"/sign-out\"");
    }

    @Test
    void nothingIsFoundBeyondWhatOneSees() {
        for (var typed : new String[] {"zanahoria", "zoe", "pochas", "" + shop.latest(), "roble"}) {
            assertThat(find(OLGA, typed).toLowerCase(Locale.ROOT)).contains("zanahorias");
            assertThat(find(RITA, typed).toLowerCase(Locale.ROOT)).doesNotContain("zanahorias");
        }
    }

    @Test
    void theBestKindComesFirstAndEachHasItsHeading() {
        assertThat(find(CARLA, "dario"))
                .containsSubsequence(">Personas<", ">Darío Mora<", ">Conversaciones<");
        assertThat(find(CARLA, "" + asked)).contains(">Conversaciones<");
    }

    @Test
    void ofOneKindThereAreSixAtMost() {
        var square = shop.channel("Otra plaza");
        for (var i = 0; i < 8; i++) {
            var twin = new Author("twin" + i, null, "Gemela " + i, null);
            shop.comments(square, twin, "hola", Instant.now());
        }
        search.catchUp();

        assertThat(find(ANA, "gemela").split("href=\"/contacts/", -1)).hasSize(7);
        assertThat(find(ANA, "gemela").split("href=\"/conversations/", -1)).hasSize(7);
    }

    @Test
    void untilSomethingIsTypedItShowsThePagesAndWhatCanBeDone() {
        assertThat(find(ANA, " "))
                .contains(">Páginas<", "Bandeja", "Canales", ">Órdenes<", "Colores oscuros")
                .doesNotContain("/conversations/");
    }

    @Test
    void whatIsNotFoundIsSaid() {
        assertThat(find(ANA, "<xyzzy>")).contains("Nada se llama «&lt;xyzzy&gt;».");
    }

    private String find(SignedIn who, String typed) {
        var answer = mvc.get().uri("/palette").param("q", typed).with(Cast.as(who)).exchange();
        assertThat(answer).hasStatus(200);
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
