package org.tertulia.networks.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One request on one new connection to an address that was checked. Connections are not kept: a
 * connection that died while idle would leave a request in doubt.
 */
final class Exchange {

    private static final Lookup<TlsSocketStrategy> TLS =
            RegistryBuilder.<TlsSocketStrategy>create()
                    .register("https", DefaultClientTlsStrategy.createDefault())
                    .build();

    private final WebAddress target;
    private final Request request;
    private final List<InetAddress> addresses;
    private final @Nullable LineReader lines;
    private final AtomicBoolean began = new AtomicBoolean();
    private final AtomicBoolean late = new AtomicBoolean();

    Exchange(WebAddress target, Request request, List<InetAddress> addresses) {
        this(target, request, addresses, null);
    }

    /** {@code lines} takes the body of a success, line by line as it comes; null keeps it whole. */
    Exchange(
            WebAddress target,
            Request request,
            List<InetAddress> addresses,
            @Nullable LineReader lines) {
        this.target = target;
        this.request = request;
        this.addresses = addresses;
        this.lines = lines;
    }

    /** The answer's {@code permanentMovedTo} is left to who follows redirects. */
    Fetched run(String agent, Duration left, ScheduledExecutorService clockwork) {
        var call = call(agent);
        var alarm =
                clockwork.schedule(
                        () -> {
                            late.set(true);
                            call.cancel();
                        },
                        Math.max(1, left.toMillis()),
                        TimeUnit.MILLISECONDS);
        try (var client = client(left)) {
            return talk(client, call);
        } catch (Stop stop) {
            return stop.unreachable(sent());
        } catch (IOException e) {
            return new Fetched.Unreachable(trouble(e), sent(), target.host());
        } finally {
            alarm.cancel(false);
        }
    }

    private Fetched.Answer talk(CloseableHttpClient client, HttpUriRequestBase call)
            throws IOException, Stop {
        var host = new HttpHost(target.scheme(), bare(target.host()), target.port());
        var response = client.executeOpen(host, call, null);
        try {
            return answer(response);
        } finally {
            // Closing alone would first read what is left of the body, however long.
            call.cancel();
            Closer.closeQuietly(response);
        }
    }

    private Fetched.Answer answer(ClassicHttpResponse response) throws IOException, Stop {
        var headers = headers(response);
        var status = response.getCode();
        var entity = response.getEntity();
        byte[] body;
        if (entity == null) {
            body = new byte[0];
        } else if (lines != null && status >= 200 && status < 300) {
            lines.read(entity.getContent(), request.limits().body());
            body = new byte[0];
        } else {
            var encoding = headers.firstValue("Content-Encoding").orElse(null);
            var limit = request.limits().body();
            body =
                    status >= 200 && status < 300
                            ? Body.whole(entity.getContent(), encoding, limit)
                            : Body.start(entity.getContent(), encoding, limit);
        }
        return new Fetched.Answer(status, headers, body, target.uri(), null);
    }

    private HttpUriRequestBase call(String agent) {
        var call = new HttpUriRequestBase(request.method(), target.uri());
        call.setHeader("User-Agent", agent);
        request.headers().forEach(call::setHeader);
        // A compressed stream comes late: what is compressed is held back until it is worth it.
        call.setHeader("Accept-Encoding", lines == null ? "gzip, deflate" : "identity");
        call.setHeader("Connection", "close");
        var body = request.body();
        if (body != null) {
            var type = request.headers().get("Content-Type");
            call.setEntity(
                    new ByteArrayEntity(body, type == null ? null : ContentType.parse(type)));
        }
        return call;
    }

    private CloseableHttpClient client(Duration left) {
        var limits = request.limits();
        var connections =
                BasicHttpClientConnectionManager.create(
                        null,
                        pinned(),
                        TLS,
                        ManagedHttpClientConnectionFactory.builder()
                                .http1Config(
                                        Http1Config.custom()
                                                .setMaxLineLength(limits.headers())
                                                .setMaxHeaderCount(200)
                                                .setMaxEmptyLineCount(10)
                                                .build())
                                .build());
        connections.setConnectionConfig(
                ConnectionConfig.custom()
                        .setConnectTimeout(timeout(limits.connect(), left))
                        .setSocketTimeout(timeout(limits.silence(), left))
                        .build());
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setRequestExecutor(new Noticing(began))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setResponseTimeout(timeout(limits.silence(), left))
                                .setProtocolUpgradeEnabled(false)
                                .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    /** Whatever it is asked for, it answers with the addresses that were checked. */
    private DnsResolver pinned() {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return addresses.toArray(InetAddress[]::new);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private Fetched.Sent sent() {
        return began.get() ? Fetched.Sent.PERHAPS : Fetched.Sent.NO;
    }

    private Fetched.Trouble trouble(IOException e) {
        if (late.get()) {
            return began.get() ? Fetched.Trouble.READ_TIMEOUT : Fetched.Trouble.CONNECT_TIMEOUT;
        }
        return switch (e) {
            case ConnectTimeoutException c -> Fetched.Trouble.CONNECT_TIMEOUT;
            case SocketTimeoutException s ->
                    began.get() ? Fetched.Trouble.READ_TIMEOUT : Fetched.Trouble.CONNECT_TIMEOUT;
            case MessageConstraintException m -> Fetched.Trouble.TOO_LARGE;
            case SSLException s ->
                    began.get() ? Fetched.Trouble.BROKEN_ANSWER : Fetched.Trouble.TLS;
            default -> began.get() ? Fetched.Trouble.BROKEN_ANSWER : Fetched.Trouble.NO_CONNECTION;
        };
    }

    private static HttpHeaders headers(ClassicHttpResponse response) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (var header : response.getHeaders()) {
            var value = header.getValue();
            all.computeIfAbsent(header.getName(), name -> new ArrayList<>())
                    .add(value == null ? "" : value);
        }
        return HttpHeaders.of(all, (name, value) -> !name.isBlank());
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Timeout timeout(Duration most, Duration left) {
        return Timeout.ofMilliseconds(Math.max(1, Math.min(most.toMillis(), left.toMillis())));
    }

    /** Notices the moment before the first byte leaves: the connection stands, TLS included. */
    private static final class Noticing extends HttpRequestExecutor {
        private final AtomicBoolean began;

        Noticing(AtomicBoolean began) {
            this.began = began;
        }

        @Override
        public ClassicHttpResponse execute(
                ClassicHttpRequest request,
                HttpClientConnection connection,
                @Nullable HttpResponseInformationCallback information,
                HttpContext context)
                throws IOException, HttpException {
            began.set(true);
            return super.execute(request, connection, information, context);
        }
    }
}
