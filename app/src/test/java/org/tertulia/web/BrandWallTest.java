package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.ROBLE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.listening.Filling;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.networks.hearing.Normalizing;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/**
 * Two brands in one house: Carla, a supervisor who sees Olmo alone, asks for everything that is
 * served with the numbers of Roble's things, and learns nothing of them.
 */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrandWallTest {

    /** A word that stands in every thing of Roble and nowhere else. */
    private static final String SECRET = "zanahoria";

    private static final String RULE =
            "select number from listening_alerts.rule where words = '" + SECRET + "'";

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Channels channels;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;
    @Autowired Filling filling;
    @Autowired Normalizing normalizing;

    private static final String QUEUE =
            "select number from inbox_routing.queue where name = 'La " + SECRET + "'";
    private static final String ROUTING_RULE = "select number from inbox_routing.rule";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Map<String, String> things = Map.of();

    @BeforeAll
    void twoBrands() {
        cast.moveIn();
        db.execute(
                "insert into organization.brand (id, name, created_at) values (?, 'Roble', now())",
                ROBLE.value());
        db.execute(
                "update organization.member set all_brands = false where id = ?",
                CARLA.id().value());
        db.execute(
                "insert into organization.member_brand (member_id, brand_id) values (?, ?)",
                CARLA.id().value(),
                OLMO.value());
        made("/api/v1/channels", "{\"network\":\"import\",\"name\":\"La %s\",\"brand\":\"Roble\"}");
        made("/api/v1/channels", "{\"network\":\"plaza\",\"name\":\"Una %s\",\"brand\":\"Roble\"}");
        var both = channels.all(new Sight(OLGA, Set.of(OLMO, ROBLE)));
        var channel = both.getFirst();
        var square = both.getLast();
        form("/plaza/" + square.number() + "/entries", "name", "Zoe", "text", "Otra " + SECRET);
        form("/inbox/views?tab=waiting", "name", SECRET);
        quarantined(channel);
        shop.comments(channel, Shop.DARIO, "Otra " + SECRET + " pocha", Instant.now());
        made("/api/v1/watches", "{\"name\":\"La %1$s\",\"query\":\"%1$s\",\"brand\":\"Roble\"}");
        while (filling.round()) {
            // Until the watch has looked through the past.
        }
        made(
                "/api/v1/insights",
                "{\"title\":\"La %%1$s\",\"messages\":[\"%s\"]}"
                        .formatted(one("select id from messages.fact")));
        things = new HashMap<>();
        things.put("insights", one("select number from bulletin.insight"));
        things.putAll(
                Map.of(
                        "conversations", "" + shop.latest(),
                        "channels", "" + channel.number(),
                        "watches", one("select number from listening.watch"),
                        "messages", one("select id from messages.fact"),
                        "media", one("select id from messages.fact"),
                        "contacts", one("select number from audience.contact"),
                        "plaza", "" + square.number(),
                        "quarantine", one("select number from networks.quarantine"),
                        "operations/quarantine", one("select number from networks.quarantine"),
                        "inbox/views", one("select id from inbox.saved_view")));
        alerted();
        routed();
        things.putAll(
                Map.of(
                        "alerts", one("select number from listening_alerts.alert"),
                        "alerts/rules", one(RULE),
                        "alert-rules", one(RULE),
                        "queues", one(QUEUE),
                        "queues/rules", one(ROUTING_RULE),
                        "routing-rules", one(ROUTING_RULE),
                        "crisis-rooms", one("select number from listening_crisis.room")));
        approving();
        var rule = one("select number from inbox_drafts.rule");
        things.put("approvals", one("select number from approvals.request"));
        things.put("approvals/rules", rule);
        things.put("approval-rules", rule);
    }

    @Test
    void whoSeesBothBrandsFindsThem() {
        var found = new ArrayList<String>();
        for (var served : readable()) {
            var answer = ask(served, OLGA);
            if (answer.getStatus() == 200 && tells(answer)) {
                found.add(served.pattern());
            }
        }
        assertThat(found)
                .contains(
                        "/inbox",
                        "/conversations/{number}",
                        "/channels",
                        "/channels/{number}",
                        "/watches",
                        "/watches/{number}",
                        "/mentions",
                        "/insights",
                        "/insights/{number:[0-9]{1,9}}",
                        "/api/v1/insights",
                        "/alerts/{number:[0-9]{1,9}}",
                        "/alerts/rules/{number:[0-9]{1,9}}",
                        "/approvals/{number:[0-9]{1,9}}",
                        "/approvals/rules",
                        "/approvals/rules/{number:[0-9]{1,9}}",
                        "/api/v1/approvals/{number:[0-9]{1,9}}",
                        "/api/v1/approval-rules",
                        "/queues",
                        "/queues/{number:[0-9]{1,9}}",
                        "/queues/rules",
                        "/queues/rules/{number:[0-9]{1,9}}",
                        "/api/v1/queues",
                        "/api/v1/routing-rules/{number:[0-9]{1,9}}",
                        "/crisis-rooms/{number:[0-9]{1,9}}",
                        "/operations/quarantine",
                        "/operations/quarantine/{number}",
                        "/plaza/{number}",
                        "/api/v1/channels",
                        "/api/v1/watches",
                        "/api/v1/conversations",
                        "/api/v1/conversations/{number}");
    }

    @Test
    void whoSeesTheOtherReadsNothingOfThem() {
        var told = new ArrayList<String>();
        for (var served : readable()) {
            if (tells(ask(served, CARLA))) {
                told.add(served.pattern());
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void whoSeesTheOtherChangesNothingOfThem() {
        var before = one("select count(*) from audit.entry");
        var let = new ArrayList<String>();
        for (var served : Served.all(mappings)) {
            if (served.method() != HttpMethod.GET && isOfAThing(served)) {
                var answer = ask(served, CARLA);
                if (answer.getStatus() < 400 || tells(answer)) {
                    let.add(served + ": " + answer.getStatus());
                }
            }
        }
        assertThat(let).isEmpty();
        assertThat(one("select count(*) from audit.entry")).isEqualTo(before);
    }

    private List<Served> readable() {
        return Served.all(mappings).stream()
                .filter(served -> served.method() == HttpMethod.GET)
                .filter(served -> !served.hasVariables() || isOfAThing(served))
                .filter(served -> !served.pattern().equals("/live"))
                .toList();
    }

    private boolean isOfAThing(Served served) {
        return served.hasVariables() && things.containsKey(kind(served));
    }

    /** What stands before the number, behind the API's own prefix. */
    private static String kind(Served served) {
        return served.pattern().replaceFirst("^(/api/v1)?/", "").replaceFirst("/\\{.*", "");
    }

    private MockHttpServletResponse ask(Served served, SignedIn who) {
        var address = served.address(things.getOrDefault(kind(served), "1"));
        return mvc.perform(request(served.method(), address).with(csrf()).with(Cast.as(who)))
                .getResponse();
    }

    private static boolean tells(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString().toLowerCase(Locale.ROOT).contains(SECRET);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void made(String path, String body) {
        var answer =
                mvc.perform(
                        request(HttpMethod.POST, path)
                                .with(Cast.as(OLGA))
                                .contentType("application/json")
                                .content(body.formatted(SECRET)));
        assertThat(answer.getResponse().getStatus()).isEqualTo(201);
    }

    private void form(String path, String... fields) {
        var asked = post(path).with(csrf()).with(Cast.as(OLGA));
        for (var i = 0; i < fields.length; i += 2) {
            asked = asked.param(fields[i], fields[i + 1]);
        }
        assertThat(mvc.perform(asked).getResponse().getStatus()).isEqualTo(303);
    }

    /** An alert of Roble's rule, and its crisis room. */
    private void alerted() {
        var brand = one("select number from organization.brand where name = 'Roble'");
        made(
                "/api/v1/alert-rules",
                "{\"kind\":\"crisis\",\"words\":[\"%s\"],\"brand\":" + brand + "}");
        db.execute(
                "insert into listening_alerts.alert (id, brand_id, kind, begun_at, raised_at)"
                        + " values (gen_random_uuid(), ?, 'crisis', now(), now())",
                ROBLE.value());
        db.execute(
                "insert into listening_alerts.sign (alert_id, rule_id, subject, of_watch, kind,"
                        + " raised_at, window_minutes, found, authors, usual, peak, met, last_at)"
                        + " select a.id, r.id, w.id, true, 'crisis', now(), 60, 9, 9, 1, 9, ?, now()"
                        + " from listening_alerts.alert a, listening.watch w,"
                        + " listening_alerts.rule r where r.words = ?",
                SECRET,
                SECRET);
        form("/crisis-rooms", "alert", one("select number from listening_alerts.alert"));
        var room = one("select number from listening_crisis.room");
        form("/crisis-rooms/" + room + "/entries", "kind", "note", "text", "La " + SECRET);
    }

    /** A queue of Roble's, and a rule that fills it. */
    private void routed() {
        var brand = one("select number from organization.brand where name = 'Roble'");
        made("/api/v1/queues", "{\"name\":\"La %s\",\"brand\":" + brand + "}");
        made(
                "/api/v1/routing-rules",
                "{\"name\":\"La %s\",\"brand\":" + brand + ",\"queue\":" + one(QUEUE) + "}");
    }

    /** A rule of Roble's, and an answer that waits because of it. */
    private void approving() {
        var brand = one("select number from organization.brand where name = 'Roble'");
        made(
                "/api/v1/approval-rules",
                "{\"name\":\"La %s\",\"brand\":" + brand + ",\"steps\":[\"agent\"]}");
        form(
                "/conversations/" + things.get("conversations") + "/replies",
                "key",
                "01900000-0000-7000-8000-00000000a991",
                "text",
                "Ni una " + SECRET,
                "approval",
                "true");
    }

    private void quarantined(Channel channel) {
        var broken = "{\"remoteId\":\"" + SECRET;
        var answer =
                mvc.perform(
                        post("/api/v1/channels/" + channel.number() + "/messages")
                                .with(Cast.as(OLGA))
                                .contentType("application/x-ndjson")
                                .content(broken));
        assertThat(answer).bodyJson().extractingPath("$.quarantined").isEqualTo(1);
        while (normalizing.round()) {
            // Until it is set aside.
        }
    }

    private String one(String sql) {
        return db.fetchSingle(sql).get(0, String.class);
    }
}
