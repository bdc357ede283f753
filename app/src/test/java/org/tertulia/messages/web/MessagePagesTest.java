package org.tertulia.messages.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.messages.Street.DARIO;
import static org.tertulia.messages.Street.NOON;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tertulia.kernel.BrandId;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.MessageStream;
import org.tertulia.messages.Street;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Content;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.networks.Media;
import org.tertulia.networks.NetworkItem;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class MessagePagesTest {

    private static final byte[] PNG =
            "\u0089PNG\r\n\u001A\nrest".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired MockMvc mvc;

    @Value("${tertulia.data}")
    Path data;

    @Autowired Cast cast;
    @Autowired ItemConsumer recording;
    @Autowired MessageStream stream;
    @Autowired Channels channels;
    @Autowired DSLContext db;
    @Autowired List<RequestMappingHandlerMapping> mappings;

    private final Street street = new Street();
    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private MessageId message = MessageId.next();

    @BeforeEach
    void hear() throws IOException {
        cast.moveIn();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    var body = served.get(exchange.getRequestURI().getPath());
                    exchange.getResponseHeaders().add("Content-Type", "image/png");
                    exchange.sendResponseHeaders(
                            body == null ? 404 : 200, body == null ? -1 : body.length);
                    if (body != null) {
                        exchange.getResponseBody().write(body);
                    }
                    exchange.close();
                });
        server.start();
        served.put("/a.png", PNG);
        served.put("/evil.png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8));
        served.put("/large.png", new byte[9 * 1024 * 1024]);
        var before = stream.head();
        recording.take(
                List.of(
                        street.heard(new NetworkItem.Post(pictured("La primera forma", 0))),
                        street.heard(new NetworkItem.Edit(pictured("<b>dos</b>", 5)))));
        message = stream.read(before, 1).entries().getFirst().message();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aMessageIsShownWithItsVersions() throws Exception {
        mvc.perform(get("/messages/" + message).with(Cast.as(Cast.RITA)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;b&gt;dos&lt;/b&gt;")))
                .andExpect(content().string(containsString("La primera forma")))
                .andExpect(content().string(not(containsString("javascript:"))));
    }

    @Test
    void aChannelsMessagesAreReadWithoutAnyWatch() throws Exception {
        var square = connect(Cast.OLMO);
        recording.take(
                List.of(
                        square.post("a", DARIO, "El <i>primero</i>", NOON),
                        square.post("b", null, "Sin firma", NOON.plusSeconds(1)),
                        square.deletion("a", NOON.plusSeconds(2))));
        var page =
                mvc.perform(get(heardOn(square)).with(Cast.as(Cast.RITA)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(page).contains("El &lt;i&gt;primero&lt;/i&gt;", "Eliminado por su autor");
        assertThat(page.indexOf("Sin firma")).isLessThan(page.indexOf("El &lt;i&gt;primero"));
    }

    @Test
    void aSilentChannelSaysSoAndAnotherBrandsIsNotShown() throws Exception {
        mvc.perform(get(heardOn(connect(Cast.OLMO))).with(Cast.as(Cast.RITA)))
                .andExpect(content().string(containsString("Aún no se ha oído nada")));
        mvc.perform(get(heardOn(connect(Cast.ROBLE))).with(Cast.as(Cast.RITA)))
                .andExpect(status().isNotFound());
    }

    @Test
    void programsReadTheMessageAndItsVersions() throws Exception {
        mvc.perform(get("/api/v1/messages/" + message).with(Cast.as(Cast.RITA)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text").value("<b>dos</b>"))
                .andExpect(jsonPath("$.edited").value(true))
                .andExpect(jsonPath("$.author.handle").value("dario"));
        mvc.perform(get("/api/v1/messages/" + message + "/versions").with(Cast.as(Cast.RITA)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].what").value("original"))
                .andExpect(jsonPath("$.items[1].text").value("<b>dos</b>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/messages/", "/api/v1/messages/", "/media/"})
    void whatIsNotThereIsNotFound(String path) throws Exception {
        var tail = path.startsWith("/media") ? "/0" : "";
        mvc.perform(get(path + MessageId.next() + tail).with(Cast.as(Cast.RITA)))
                .andExpect(status().isNotFound());
        mvc.perform(get(path + "nonsense" + tail).with(Cast.as(Cast.RITA)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aPictureIsFetchedOnceAndGivenFromHere() throws Exception {
        for (int i = 0; i < 2; i++) {
            mvc.perform(get("/media/" + message + "/0").with(Cast.as(Cast.RITA)))
                    .andExpect(status().isOk())
                    .andExpect(content().contentType("image/png"))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(content().bytes(PNG));
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void aPictureWhoseFileIsGoneIsFetchedAnewAndWithoutItThePageIsThereAllTheSame()
            throws Exception {
        var picture = get("/media/" + message + "/0").with(Cast.as(Cast.RITA));
        var file = data.resolve("media").resolve(message.toString()).resolve("0");
        mvc.perform(picture).andExpect(status().isOk());

        Files.delete(file);
        mvc.perform(picture).andExpect(status().isOk()).andExpect(content().bytes(PNG));
        assertThat(asked).hasValue(2);

        Files.delete(file);
        served.clear();
        mvc.perform(picture).andExpect(status().isNotFound());
        mvc.perform(get("/messages/" + message).with(Cast.as(Cast.RITA)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("La primera forma")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 99})
    void whatIsNoPictureIsNotGiven(int index) throws Exception {
        mvc.perform(get("/media/" + message + "/" + index).with(Cast.as(Cast.RITA)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aPictureOfAnotherBrandIsNotGiven() throws Exception {
        var roble = new Street(Cast.ROBLE, "{}");
        var before = stream.head();
        recording.take(List.of(roble.heard(new NetworkItem.Post(pictured("Hola", 0)))));
        var other = stream.read(before, 1).entries().getFirst().message();

        mvc.perform(get("/media/" + other + "/0").with(Cast.as(Cast.RITA)))
                .andExpect(status().isNotFound());
        assertThat(asked).hasValue(0);
    }

    @Test
    void theRecordIsOnlyEverRead() {
        var others =
                mappings.stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                        .filter(
                                entry ->
                                        entry.getValue()
                                                .getBeanType()
                                                .getPackageName()
                                                .startsWith("org.tertulia.messages"))
                        // What is judged is added to it.
                        .filter(
                                entry ->
                                        entry.getKey().getPatternValues().stream()
                                                .noneMatch(it -> it.endsWith("/judgements")))
                        .filter(
                                entry ->
                                        !entry.getKey()
                                                .getMethodsCondition()
                                                .getMethods()
                                                .equals(java.util.Set.of(RequestMethod.GET)))
                        .toList();

        assertThat(others).isEmpty();
    }

    private Street connect(BrandId brand) {
        var square = new Street(brand, "{}");
        db.execute(
                "insert into networks.channel (id, brand_id, network, name, role, state, settings,"
                        + " created_at) values (?, ?, 'feed', 'Plaza', 'watched', 'active',"
                        + " '{}'::jsonb, '2026-01-01 00:00:00Z')",
                square.channel().id().value(),
                brand.value());
        return square;
    }

    private String heardOn(Street street) {
        var id = street.channel().id();
        var known = channels.known(List.of(id)).values().iterator().next();
        return "/channels/" + known.number() + "/messages";
    }

    private Content pictured(String text, int later) {
        return new Content(
                "m",
                DARIO,
                text,
                NOON.plusSeconds(later),
                "javascript:alert(1)",
                List.of(
                        image("/a.png"),
                        image("/evil.png"),
                        image("/large.png"),
                        image("/missing.png"),
                        new Media("http://10.1.2.3/a.png", null, Media.Kind.IMAGE),
                        new Media(url("/a.png"), null, Media.Kind.VIDEO)),
                null,
                null,
                null);
    }

    private Media image(String path) {
        return new Media(url(path), "una foto", Media.Kind.IMAGE);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}
