package org.tertulia.shifts.reaching.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A push service that really listens, and one browser behind it, which opens what comes: written
 * apart from what seals it.
 */
public final class PushHouse implements AutoCloseable {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final HttpServer server;
    private final KeyPair keys = Points.pair();
    private final byte[] auth = new byte[16];
    private final List<Came> came = new CopyOnWriteArrayList<>();
    private volatile int status = 201;
    private volatile String retryAfter = "";

    /** One request, as it came. */
    public record Came(String authorization, String ttl, String urgency, byte[] body) {}

    public PushHouse() throws IOException {
        new SecureRandom().nextBytes(auth);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var head = exchange.getRequestHeaders();
                    came.add(
                            new Came(
                                    head.getFirst("Authorization"),
                                    head.getFirst("TTL"),
                                    head.getFirst("Urgency"),
                                    exchange.getRequestBody().readAllBytes()));
                    if (!retryAfter.isEmpty()) {
                        exchange.getResponseHeaders().set("Retry-After", retryAfter);
                    }
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/push/secret-of-the-browser";
    }

    public String key() {
        return BASE64.encodeToString(Points.bytes((ECPublicKey) keys.getPublic()));
    }

    public String auth() {
        return BASE64.encodeToString(auth);
    }

    public List<Came> came() {
        return came;
    }

    void answers(int status, String retryAfter) {
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** What the browser reads. */
    String open(byte[] sealed) throws GeneralSecurityException {
        var read = ByteBuffer.wrap(sealed);
        var salt = new byte[16];
        read.get(salt);
        var size = read.getInt();
        var sender = new byte[read.get()];
        read.get(sender);
        var rest = new byte[read.remaining()];
        read.get(rest);
        if (size < rest.length) {
            throw new GeneralSecurityException("more than one record");
        }
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(Points.key(sender), true);
        var info =
                ByteBuffer.allocate(14 + 65 + 65)
                        .put("WebPush: info\0".getBytes(US_ASCII))
                        .put(Points.bytes((ECPublicKey) keys.getPublic()))
                        .put(sender)
                        .array();
        var ikm = derive(agreement.generateSecret(), auth, info, 32);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(
                        derive(ikm, salt, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), 16),
                        "AES"),
                new GCMParameterSpec(
                        128,
                        derive(ikm, salt, "Content-Encoding: nonce\0".getBytes(US_ASCII), 12)));
        var plain = cipher.doFinal(rest);
        var end = plain.length - 1;
        while (plain[end] == 0) {
            end--;
        }
        if (plain[end] != 2) {
            throw new GeneralSecurityException("not the last record");
        }
        return new String(plain, 0, end, UTF_8);
    }

    private static byte[] derive(byte[] secret, byte[] salt, byte[] info, int length)
            throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(
                        HKDFParameterSpec.ofExtract()
                                .addIKM(secret)
                                .addSalt(salt)
                                .thenExpand(info, length));
    }

    /** Whether the one who signed it has the key that they show; gives what they claim. */
    static String claims(String authorization) throws GeneralSecurityException {
        var parts = authorization.replaceFirst("^vapid t=", "").split(", k=");
        var token = parts[0].split("\\.");
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Points.key(Base64.getUrlDecoder().decode(parts[1])));
        signature.update((token[0] + "." + token[1]).getBytes(US_ASCII));
        if (!signature.verify(Base64.getUrlDecoder().decode(token[2]))) {
            throw new GeneralSecurityException("somebody else's signature");
        }
        return new String(Base64.getUrlDecoder().decode(token[1]), UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
