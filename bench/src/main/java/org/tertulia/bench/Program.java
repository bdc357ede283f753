package org.tertulia.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** The built program as a process of its own with its own database, and who calls it. */
final class Program implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Tertulia is at (http://[\\d.:]+)");
    private static final Pattern NUMBER = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String EMAIL = "olga@olmo.example";
    private static final String PASSWORD = "una mesa de olmo";
    private static final String TOKEN = "the-token-of-those-who-measure-tertulia";
    private static final CookieManager COOKIES = new CookieManager();
    private static final HttpClient BROWSER =
            HttpClient.newBuilder().cookieHandler(COOKIES).build();
    private static final HttpClient CALLER = HttpClient.newHttpClient();

    private final Process process;
    private final Path data;
    private final String url;

    private Program(Process process, Path data, String url) {
        this.process = process;
        this.data = data;
        this.url = url;
    }

    /** As {@code bin/run} starts it: the folder of the built program, and its options. */
    static Program start(Path folder, String options, Path data) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options.split(" ")));
        command.addAll(
                List.of(
                        "-jar",
                        "tertulia.jar",
                        "--server.port=0",
                        "--tertulia.data=" + data.toAbsolutePath(),
                        "--tertulia.owner.email=" + EMAIL,
                        "--tertulia.owner.password=" + PASSWORD,
                        "--tertulia.api.token=" + TOKEN));
        var output = Files.createDirectories(data).resolve("output.log");
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        return new Program(process, data, address(process, output));
    }

    private static String address(Process process, Path output) throws IOException {
        while (process.isAlive()) {
            var found = ADDRESS.matcher(Files.readString(output));
            if (found.find()) {
                return found.group(1);
            }
            pause(100);
        }
        throw new IllegalStateException("It ended: " + Files.readString(output));
    }

    int port() {
        return URI.create(url).getPort();
    }

    /** Of whoever signed in, as a header has it. */
    String cookie() {
        return COOKIES.getCookieStore().get(URI.create(url)).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(joining("; "));
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Of that, the program's own without its database. */
    double own() {
        return Trees.seconds(process.pid());
    }

    /** CPU-seconds used until now, the database's included. */
    double seconds() {
        return Trees.seconds(process());
    }

    String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)));
    }

    /** The number of what was made, if anything was. */
    long post(String path, String type, byte[] body) {
        var answer =
                send(
                        HttpRequest.newBuilder(URI.create(url + path))
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofByteArray(body)));
        var made = NUMBER.matcher(answer);
        return made.find() ? Long.parseLong(made.group(1)) : 0;
    }

    long post(String path, String json) {
        return post(path, "application/json", json.getBytes(UTF_8));
    }

    /** As the owner does in a browser; pages are shown from then on. */
    void signIn() {
        var token = CSRF.matcher(page("/sign-in"));
        if (!token.find()) {
            throw new IllegalStateException("No form to sign in");
        }
        var form =
                "_csrf=%s&email=%s&password=%s"
                        .formatted(encoded(token.group(1)), encoded(EMAIL), encoded(PASSWORD));
        answer(
                BROWSER,
                HttpRequest.newBuilder(URI.create(url + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    /** As a browser gets it. */
    String page(String path) {
        return answer(BROWSER, HttpRequest.newBuilder(URI.create(url + path)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private static String send(HttpRequest.Builder request) {
        return answer(CALLER, request.header("Authorization", "Bearer " + TOKEN));
    }

    private static String answer(HttpClient client, HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As the superuser, who may copy from files. */
    Connection database() throws IOException, SQLException {
        var passwords = new Properties();
        try (var lines = Files.newBufferedReader(data.resolve("postgres/passwords"))) {
            passwords.load(lines);
        }
        var port = Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port.strip() + "/tertulia",
                "tertulia_admin",
                passwords.getProperty("tertulia_admin"));
    }

    /** A word to the virtual machine, as {@code jcmd} says it; returns the answer. */
    String jcmd(String... words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(Long.toString(process.pid()));
        command.addAll(List.of(words));
        var asked = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(asked.getInputStream().readAllBytes(), UTF_8);
    }

    /** Megabytes in use after a full collection. */
    double heap() throws IOException {
        jcmd("GC.run");
        var used = USED.matcher(jcmd("GC.heap_info"));
        var kilobytes = 0L;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return kilobytes / 1024.0;
    }

    /** While it stands still its database works for others alone. */
    void halt(boolean still) throws IOException {
        try {
            new ProcessBuilder("kill", still ? "-STOP" : "-CONT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
