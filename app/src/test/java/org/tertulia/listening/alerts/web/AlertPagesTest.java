package org.tertulia.listening.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tertulia.kernel.SignedIn;
import org.tertulia.listening.alerts.Alert;
import org.tertulia.listening.alerts.Alerts;
import org.tertulia.listening.alerts.Kind;
import org.tertulia.listening.alerts.Rule;
import org.tertulia.listening.alerts.Rules;
import org.tertulia.listening.alerts.Stage;
import org.tertulia.networks.ChannelRole;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class AlertPagesTest {

    private static final Sight CARLA = Cast.sight(Cast.CARLA);

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired Stage stage;
    @Autowired Alerts alerts;
    @Autowired Rules rules;
    @Autowired DSLContext db;

    @BeforeEach
    void start() {
        cast.moveIn();
        db.execute("update listening_alerts.sign set ended_at = now() where ended_at is null");
        db.execute("update listening_alerts.alert set ended_at = now() where ended_at is null");
    }

    @Test
    void anAlertSaysWhyItWentOffWhoTalksAndWhatWasSaid() throws Exception {
        var number = raised("Mercado").number();

        show("/alerts", Cast.RITA)
                .andExpect(content().string(containsString("href=\"/alerts/" + number + "\"")));
        show("/alerts/" + number, Cast.ANA)
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Mercado"),
                                                containsString("Hoy he pasado por la tienda"),
                                                containsString("name=\"reason\" value=\"on-it\""),
                                                containsString("action=\"/crisis-rooms\""),
                                                containsString("<chart-view"),
                                                not(containsString("publishing/pause")))));
        show("/alerts/" + number, Cast.CARLA)
                .andExpect(content().string(containsString("publishing/pause")));
        show("/alerts/" + number, Cast.RITA)
                .andExpect(content().string(not(containsString("name=\"reason\""))));
        show("/today", Cast.ANA)
                .andExpect(content().string(containsString("href=\"/alerts/" + number + "\"")));
    }

    @Test
    void oneKeySaysWhatItIsAndTwiceIsOnce() throws Exception {
        var number = raised("Puerto").number();
        send("/alerts/" + number + "/acknowledgement", Cast.ANA, "reason", "false-alarm")
                .andExpect(status().isSeeOther());
        send("/alerts/" + number + "/acknowledgement", Cast.ANA, "reason", "false-alarm")
                .andExpect(status().isSeeOther());
        send("/alerts/" + number + "/acknowledgement", Cast.BEA, "reason", "on-it")
                .andExpect(status().isConflict());
        send("/alerts/" + number + "/acknowledgement", Cast.ANA, "reason", "porque sí")
                .andExpect(status().isUnprocessableContent());
        send("/alerts/" + number + "/acknowledgement", Cast.RITA, "reason", "on-it")
                .andExpect(status().isForbidden());
        send("/alerts/" + number + "/hush", Cast.ANA, "hours", "9000")
                .andExpect(status().isUnprocessableContent());
        send("/alerts/" + number + "/hush", Cast.ANA, "hours", "4")
                .andExpect(status().isSeeOther());
        send("/alerts/99999/acknowledgement", Cast.ANA, "reason", "on-it")
                .andExpect(status().isNotFound());

        var found = alerts.find(CARLA, number);
        assertThat(found.state()).isEqualTo(Alert.State.ACKNOWLEDGED);
        show("/alerts/" + number, Cast.CARLA)
                .andExpect(content().string(containsString("Falsa alarma")));
    }

    @Test
    void aRuleIsChangedAndWhoHasAnOldOneKeepsWhatWasTyped() throws Exception {
        var rule = rule(Kind.CRISIS);
        var path = "/alerts/rules/" + rule.number();
        show(path, Cast.CARLA).andExpect(content().string(containsString("name=\"words\"")));
        change(rule, rule.version(), "denuncia colectiva").andExpect(status().isSeeOther());
        change(rule, rule.version(), "lo mío")
                .andExpect(status().isConflict())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("lo mío"),
                                                containsString(
                                                        "name=\"version\" value=\""
                                                                + (rule.version() + 1)
                                                                + "\""))));

        assertThat(rules.find(CARLA, rule.number()).words()).containsExactly("denuncia colectiva");
        show("/alerts/rules", Cast.RITA)
                .andExpect(content().string(not(containsString("href=\"" + path + "\""))));
    }

    @Test
    void aNewRuleThatIsSentTwiceIsOne() throws Exception {
        var before = rules.all(CARLA).size();
        for (var time = 1; time <= 2; time++) {
            send(
                            "/alerts/rules",
                            Cast.CARLA,
                            "brand",
                            "1",
                            "kind",
                            "crisis",
                            "words",
                            "intoxicación",
                            "sensitivity",
                            "high",
                            "window",
                            "60",
                            "calm",
                            "60",
                            "tells",
                            "agent",
                            "active",
                            "true")
                    .andExpect(status().isSeeOther());
        }
        assertThat(rules.all(CARLA)).hasSize(before + 1);
    }

    @Test
    void whatIsNotOfTheBrandIsNotMinded() throws Exception {
        var rule = rule(Kind.SPIKE);
        for (var wrong : new String[] {"watches", "channels"}) {
            send(
                            "/alerts/rules",
                            Cast.CARLA,
                            "brand",
                            "1",
                            "kind",
                            "spike",
                            wrong,
                            "99999",
                            "sensitivity",
                            "high",
                            "window",
                            "60",
                            "calm",
                            "60",
                            "tells",
                            "agent")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("99999")));
        }
        send("/alerts/rules", Cast.CARLA, "brand", "77", "kind", "spike", "sensitivity", "high")
                .andExpect(status().isUnprocessableContent());
        send("/alerts/rules", Cast.ANA, "brand", "1").andExpect(status().isForbidden());
        send(
                        "/alerts/rules/99999",
                        Cast.CARLA,
                        "brand",
                        "1",
                        "kind",
                        "spike",
                        "sensitivity",
                        "low",
                        "window",
                        "60",
                        "calm",
                        "60",
                        "tells",
                        "agent")
                .andExpect(status().isNotFound());
        assertThat(rules.find(CARLA, rule.number()).version()).isEqualTo(rule.version());
    }

    @Test
    void aRuleAboutCompetitorsMindsThoseAlone() throws Exception {
        var topic = stage.watch("Tema " + System.nanoTime(), "nogal");
        db.execute("update listening.watch set state = 'retired' where kind = 'competitor'");
        show("/alerts/rules/new?kind=competitor", Cast.CARLA)
                .andExpect(content().string(containsString("Todavía ninguna escucha")))
                .andExpect(content().string(not(containsString(topic.name()))));
        var rival = stage.competitor("Rival " + System.nanoTime(), "haya");
        show("/alerts/rules/new?kind=competitor", Cast.CARLA)
                .andExpect(content().string(containsString(rival.name())))
                .andExpect(content().string(not(containsString(topic.name()))));
        show("/alerts/rules/new?kind=spike", Cast.CARLA)
                .andExpect(content().string(containsString(topic.name())));
        for (var named : new int[] {topic.number(), rival.number()}) {
            web.perform(
                            post("/api/v1/alert-rules")
                                    .with(Cast.as(Cast.CARLA))
                                    .contentType("application/json")
                                    .content(
                                            "{\"brand\":1,\"kind\":\"competitor\",\"watches\":[%d]}"
                                                    .formatted(named)))
                    .andExpect(
                            named == topic.number()
                                    ? status().isUnprocessableContent()
                                    : status().isCreated());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"words", "watches", "channels"})
    void aListOfARuleHasNoHoles(String list) throws Exception {
        web.perform(
                        post("/api/v1/alert-rules")
                                .with(Cast.as(Cast.CARLA))
                                .contentType("application/json")
                                .content(
                                        "{\"brand\":1,\"kind\":\"crisis\",\"%s\":[null]}"
                                                .formatted(list)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void programsReadAlertsAndWriteRules() throws Exception {
        var number = raised("Lonja").number();
        web.perform(get("/api/v1/alerts?state=open&limit=1").with(Cast.as(Cast.RITA)))
                .andExpect(jsonPath("$.items[0].id").value(number))
                .andExpect(jsonPath("$.items[0].signs[*].kind").value(hasItem("spike")));
        web.perform(get("/api/v1/alerts?state=nada").with(Cast.as(Cast.RITA)))
                .andExpect(status().isUnprocessableContent());
        web.perform(get("/api/v1/alerts/" + number + "/messages").with(Cast.as(Cast.RITA)))
                .andExpect(jsonPath("$.items.length()").value(12));
        web.perform(
                        post("/api/v1/alerts/" + number + "/acknowledgement")
                                .with(Cast.as(Cast.ANA))
                                .contentType("application/json")
                                .content("{\"reason\":\"expected\"}"))
                .andExpect(jsonPath("$.acknowledgement.reason").value("expected"));
        var made =
                web.perform(
                                post("/api/v1/alert-rules")
                                        .with(Cast.as(Cast.CARLA))
                                        .contentType("application/json")
                                        .content(
                                                "{\"brand\":1,\"kind\":\"crisis\",\"words\":[\"fuego\"]}"))
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.sensitivity").value("medium"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        var id = made.replaceFirst(".*\"id\":(\\d+).*", "$1");
        var changed = made.replace("\"medium\"", "\"high\"");
        web.perform(
                        put("/api/v1/alert-rules/" + id)
                                .with(Cast.as(Cast.CARLA))
                                .contentType("application/json")
                                .content(changed))
                .andExpect(jsonPath("$.sensitivity").value("high"))
                .andExpect(jsonPath("$.version").value(2));
        web.perform(
                        put("/api/v1/alert-rules/" + id)
                                .with(Cast.as(Cast.CARLA))
                                .contentType("application/json")
                                .content(changed))
                .andExpect(status().isConflict());
        web.perform(delete("/api/v1/alert-rules/" + id).with(Cast.as(Cast.CARLA)))
                .andExpect(status().isNoContent());
        web.perform(get("/api/v1/alert-rules/" + id).with(Cast.as(Cast.CARLA)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aRoomIsOpenedFromTheAlertAndKeepsWhatWasNotTaken() throws Exception {
        var number = raised("Dique").number();
        var room =
                send("/crisis-rooms", Cast.ANA, "alert", "" + number)
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        send(room + "/entries", Cast.ANA, "kind", "note", "text", "Se ha roto la bomba")
                .andExpect(status().isSeeOther());
        send(room + "/tasks", Cast.ANA, "task", "Avisar a todos", "who", "nadie", "due", "mañana")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Avisar a todos")));
        send(room + "/closure", Cast.ANA, "conclusion", "Ya está")
                .andExpect(status().isForbidden());
        send(room + "/closure", Cast.CARLA, "conclusion", "Bomba cambiada.")
                .andExpect(status().isSeeOther());
        send(room + "/entries", Cast.ANA, "kind", "note", "text", "Demasiado tarde")
                .andExpect(status().isConflict());
        show(room, Cast.RITA)
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Se ha roto la bomba"),
                                                containsString("Bomba cambiada."))));
    }

    @Test
    void theSettingsOfMailSayWhatHappened() throws Exception {
        send("/settings/mail/test", Cast.OLGA, "to", "ana@olmo.example")
                .andExpect(status().isUnprocessableContent());
        send("/settings/mail", Cast.OLGA, "host", "http://x/y", "port", "25")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("http://x/y")));
        send(
                        "/settings/mail",
                        Cast.OLGA,
                        "host",
                        "10.1.2.3",
                        "port",
                        "25",
                        "security",
                        "none",
                        "sender",
                        "avisos@olmo.example",
                        "login",
                        "olmo",
                        "password",
                        "muysecreta")
                .andExpect(status().isSeeOther());
        show("/settings/mail", Cast.OLGA)
                .andExpect(content().string(not(containsString("muysecreta"))));
        send("/settings/mail/test", Cast.OLGA, "to", "ana@olmo.example")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("dirección es interna")));
        send("/settings/mail", Cast.CARLA, "host", "x").andExpect(status().isForbidden());
        send("/settings/webhooks", Cast.OLGA, "name", "Guardia", "url", "javascript:alert(1)")
                .andExpect(status().isUnprocessableContent());
        send("/settings/webhooks", Cast.OLGA, "name", "Guardia", "url", "https://x.example/h?k=1")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("whsec_")));
        show("/settings/webhooks", Cast.OLGA)
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Guardia"),
                                                not(containsString("whsec_")),
                                                not(containsString("k=1")))));
        send("/settings/mail/removal", Cast.OLGA).andExpect(status().isSeeOther());
    }

    private Alert raised(String name) {
        var channel = stage.channel(name, ChannelRole.MANAGED);
        stage.past(channel.id().value(), 1);
        stage.hear(stage.say(channel, 12, "Hoy he pasado por la tienda"));
        return alerts.list(CARLA, Alerts.Which.ALL, null, 1).getFirst();
    }

    private Rule rule(Kind kind) {
        var channel = stage.channel("Otro " + kind, ChannelRole.MANAGED);
        stage.hear(stage.say(channel, 1, "Hola"));
        return rules.all(CARLA).stream()
                .filter(rule -> rule.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private ResultActions change(Rule rule, int version, String words) throws Exception {
        return send(
                "/alerts/rules/" + rule.number(),
                Cast.CARLA,
                "brand",
                "1",
                "kind",
                rule.kind().word(),
                "sensitivity",
                "high",
                "window",
                "60",
                "calm",
                "120",
                "words",
                words,
                "tells",
                "agent",
                "active",
                "true",
                "version",
                "" + version);
    }

    private ResultActions show(String path, SignedIn who) throws Exception {
        return web.perform(get(path).with(Cast.as(who))).andExpect(status().isOk());
    }

    private ResultActions send(String path, SignedIn who, String... fields) throws Exception {
        var request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request.with(Cast.as(who)).with(csrf()));
    }
}
