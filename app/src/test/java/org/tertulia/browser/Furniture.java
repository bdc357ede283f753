package org.tertulia.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import org.awaitility.Awaitility;
import org.tertulia.testing.Site;
import tools.jackson.databind.json.JsonMapper;

/** A morning at Olmo, in every state that a page can show; brought once. */
final class Furniture {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String LONG =
            "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";

    private static boolean here;

    private Furniture() {}

    static synchronized void bring(Olmo olmo) {
        if (here) {
            return;
        }
        here = true;
        var reviews = olmo.channel("import", "Reseñas");
        Mishaps.bring(olmo, reviews);
        paper(olmo);
        olmo.messages(reviews, morning(Instant.now()));
        olmo.channel("plaza", "Olmo");
        longNames(olmo);
        var numbers = new HashMap<String, Long>();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            olmo.get("/api/v1/conversations?channel=" + reviews)
                                    .path("items")
                                    .forEach(
                                            one ->
                                                    numbers.put(
                                                            one.path("contact").asString(),
                                                            one.path("number").asLong()));
                            return numbers.size() == 5;
                        });
        olmo.post(
                "/api/v1/watches",
                "application/json",
                "{\"name\":\"Facturas\",\"query\":\"factura* OR mesa\"}");
        act(olmo, numbers.get("Darío Mora"), "replies", "text", "Hoy mismo sale la factura.");
        act(olmo, numbers.get("Lucía"), "notes", "text", "@olga ¿abrimos este domingo?");
        act(olmo, numbers.get("Pau Serra"), "closure", "reason", "thanks");
    }

    private static void paper(Olmo olmo) {
        olmo.site()
                .page(
                        "/diario.xml",
                        "application/rss+xml",
                        Site.rss("Diario", "d1", "La mesa de Olmo", "d2", "Un banco de roble"));
        olmo.channel(
                JSON.createObjectNode()
                        .put("network", "feed")
                        .put("url", olmo.site().url("/diario.xml")));
    }

    /** Names as long as some languages make them, and an address that nobody can break. */
    private static void longNames(Olmo olmo) {
        var channel = olmo.channel("import", LONG + "-Bewertungen Süddeutschland");
        var address = "https://olmo.example/" + "x".repeat(300);
        olmo.messages(channel, line(Instant.now(), 10, LONG, LONG + " von Olmo", address, "post"));
        olmo.post(
                "/api/v1/watches",
                "application/json",
                "{\"name\":\"%s\",\"query\":\"olmo OR factura*\"}".formatted(LONG));
    }

    private static String morning(Instant now) {
        return line(
                        now,
                        190,
                        "dario",
                        "Darío Mora",
                        "Llevo tres semanas esperando la factura.",
                        "post")
                + line(now, 150, "lucia", "Lucía", "¿Abrís en domingo?", "post")
                + line(
                        now,
                        120,
                        "pau",
                        "Pau Serra",
                        "Qué bien se está en vuestra terraza.",
                        "review")
                + line(now, 60, "noa", "Noa", "La mesa llegó con un golpe en la pata.", "direct")
                + line(
                        now,
                        5,
                        "irene",
                        "Irene",
                        "¿Tenéis el banco de roble en dos metros?",
                        "comment");
    }

    private static String line(
            Instant now, long minutesAgo, String handle, String name, String text, String kind) {
        return """
        {"remoteId":"m-%s","author":{"handle":"%s","name":"%s"},"text":"%s","at":"%s","kind":"%s"}
        """
                .formatted(
                        handle,
                        handle,
                        name,
                        text,
                        now.minus(Duration.ofMinutes(minutesAgo)),
                        kind);
    }

    private static void act(Olmo olmo, Long number, String act, String name, String text) {
        var body = JSON.createObjectNode().put("outcome", "no-answer-needed").put(name, text);
        olmo.post(
                "/api/v1/conversations/%d/%s".formatted(number, act),
                "application/json",
                body.toString());
    }
}
