package org.tertulia.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.SignedIn;
import org.tertulia.listening.rounds.Opening;
import org.tertulia.networks.mastodon.MastodonServer;
import org.tertulia.organization.Accepting;
import org.tertulia.organization.Arranging;
import org.tertulia.organization.Inviting;
import org.tertulia.organization.Members;
import org.tertulia.organization.Reach;
import org.tertulia.organization.Sight;
import org.tertulia.organization.Sights;
import org.tertulia.testing.Chromium;
import org.tertulia.testing.RunningTertulia;
import org.tertulia.testing.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The company that the journeys share: its owner Olga is there, and a token for programs. Each
 * journey brings channels and customers of its own, so that none disturbs another.
 */
final class Olmo implements AutoCloseable {

    static final String OLGA = "olga@olmo.example";
    static final String PASSWORD = "una mesa de olmo";

    private static final String TOKEN = "olmo-".repeat(8);
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningTertulia program =
            RunningTertulia.start(
                    "tertulia.owner.email=" + OLGA,
                    "tertulia.owner.password=" + PASSWORD,
                    "tertulia.api.token=" + TOKEN,
                    "tertulia.locale=es",
                    "tertulia.zone=Europe/Madrid");
    private final Chromium chromium = new Chromium();
    private final HttpClient client = HttpClient.newHttpClient();

    private final Site site = new Site();
    private final MastodonServer mastodon = new MastodonServer(Instant.now().minusSeconds(3_600));

    private int joined;

    String url() {
        return program.url();
    }

    Chromium chromium() {
        return chromium;
    }

    /** A web site of somebody's, for feeds. */
    Site site() {
        return site;
    }

    /** A server on which people write to Olmo. */
    MastodonServer mastodon() {
        return mastodon;
    }

    /** A new member who reads this language; the password is everybody's. */
    Member member(String name, Role role, String language) {
        var email =
                "%s.%d@olmo.example"
                        .formatted(name.toLowerCase(Locale.ROOT).replace(" ", "."), ++joined);
        var link = program.part(Inviting.class).invite(email, role, Reach.EVERYTHING, sight());
        program.part(Accepting.class).accept(link, name, PASSWORD, Locale.of(language), MADRID);
        return new Member(name, email);
    }

    /** A department that the member of that name heads. */
    void department(String name, Member head) {
        var sight = sight();
        var heads =
                program.part(Members.class).list(sight).stream()
                        .filter(member -> member.name().equals(head.name()))
                        .map(org.tertulia.organization.Member::id)
                        .collect(Collectors.toSet());
        program.part(Arranging.class).add(name, Set.of(), heads, sight);
    }

    /** What Olga sees. */
    private Sight sight() {
        var me = get("/api/v1/me");
        var olga =
                new SignedIn(
                        new MemberId(UUID.fromString(me.path("id").asString())),
                        me.path("name").asString(),
                        OLGA,
                        Role.OWNER,
                        Locale.of("es"),
                        MADRID);
        return program.part(Sights.class).of(olga);
    }

    record Member(String name, String email) {}

    Person person(String language, int width, int height) {
        return new Person(url(), chromium.window(language, width, height));
    }

    Person desktop(String language) {
        return person(language, 1440, 900);
    }

    Person phone(String language) {
        return person(language, 390, 844);
    }

    /** The number of a new channel of ours on that network. */
    int channel(String network, String name) {
        return channel(JSON.createObjectNode().put("network", network).put("name", name));
    }

    /** The same, with what its network asks. */
    int channel(ObjectNode asked) {
        return post("/api/v1/channels", "application/json", asked.toString()).path("id").asInt();
    }

    /** Hands lines of messages to an import channel. */
    void messages(int channel, String lines) {
        post("/api/v1/channels/" + channel + "/messages", "application/x-ndjson", lines);
    }

    /** What was heard on that channel is to be judged. */
    void sample(int channel) {
        program.part(DSLContext.class)
                .execute(
                        "insert into messages.sample (message_id, brand_id, day, by_lot)"
                                + " select f.id, f.brand_id, current_date, true from messages.fact f"
                                + " join networks.channel c on c.id = f.channel_id where c.number = ?",
                        channel);
    }

    /** A round of that channel is due now. */
    void openRound(int channel) {
        Opening.open(program.part(DSLContext.class), channel, Instant.now());
    }

    JsonNode post(String path, String type, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(url() + path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    JsonNode put(String path, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(url() + path))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url() + path)));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer =
                    client.send(
                            request.header("Authorization", "Bearer " + TOKEN).build(),
                            BodyHandlers.ofString());
            demandGood(answer);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void demandGood(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(
                    answer.uri() + " answers " + answer.statusCode() + ": " + answer.body());
        }
    }

    @Override
    public void close() {
        chromium.close();
        mastodon.close();
        site.close();
        program.close();
    }
}
