package org.tertulia.shifts.reaching.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.tertulia.shifts.reaching.db.Tables.VAPID;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.networks.secrets.CannotOpen;
import org.tertulia.networks.secrets.Secrets;
import tools.jackson.databind.json.JsonMapper;

/**
 * By what push services know this installation (VAPID, RFC 8292): made once, when the first browser
 * asks for it.
 */
@Repository
public class HouseKeys {

    /** There is one pair: it is sealed for this. */
    private static final UUID THING = new UUID(0, 2);

    private static final String PRIVATE = "push-private-key";

    /** A push service takes no promise for longer than a day. */
    private static final Duration VALID = Duration.ofHours(12);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final DSLContext db;
    private final Secrets secrets;
    private final JsonMapper json;
    private final Clock clock;

    HouseKeys(DSLContext db, Secrets secrets, JsonMapper json, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The public one, which a browser asks to know us by. Where the key file was lost there are new
     * ones: browsers of before must be added again.
     *
     * @param home where this installation is reached, for who carries its pushes
     */
    @Transactional
    public String known(String home) {
        var kept = db.select(VAPID.PUBLIC_KEY).from(VAPID).fetchOptional(VAPID.PUBLIC_KEY);
        if (kept.isPresent() && opens()) {
            return kept.get();
        }
        var pair = Points.pair();
        var known = BASE64.encodeToString(Points.bytes((ECPublicKey) pair.getPublic()));
        var plain = BASE64.encodeToString(pair.getPrivate().getEncoded());
        var sealed = secrets.seal(THING, PRIVATE, plain);
        var insert =
                db.insertInto(VAPID)
                        .set(VAPID.PUBLIC_KEY, known)
                        .set(VAPID.PRIVATE_KEY, sealed)
                        .set(VAPID.CONTACT, home)
                        .set(VAPID.MADE_AT, clock.instant())
                        .onConflict(VAPID.SINGLE);
        if (kept.isPresent()) {
            insert.doUpdate()
                    .set(VAPID.PUBLIC_KEY, known)
                    .set(VAPID.PRIVATE_KEY, sealed)
                    .set(VAPID.CONTACT, home)
                    .set(VAPID.MADE_AT, clock.instant())
                    .execute();
        } else {
            insert.doNothing().execute();
        }
        // Of two who asked at once, one made them.
        return db.fetchSingle(VAPID).getPublicKey();
    }

    private boolean opens() {
        try {
            return opened().isPresent();
        } catch (CannotOpen lost) {
            return false;
        }
    }

    private Optional<PrivateKey> opened() {
        return db.select(VAPID.PRIVATE_KEY)
                .from(VAPID)
                .fetchOptional(VAPID.PRIVATE_KEY)
                .map(kept -> privateKey(secrets.open(THING, PRIVATE, kept).reveal()));
    }

    private static PrivateKey privateKey(String plain) {
        try {
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getUrlDecoder().decode(plain)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of our own that is none", e);
        }
    }

    /**
     * What tells the push service of that address who writes; empty where there are no keys.
     *
     * @throws CannotOpen where the key file was lost
     */
    Optional<String> authorization(String endpoint) {
        return opened().map(
                        key -> {
                            var row = db.fetchSingle(VAPID);
                            var claims = claims(endpoint, row.getContact());
                            return "vapid t=" + token(key, claims) + ", k=" + row.getPublicKey();
                        });
    }

    private Map<String, Object> claims(String endpoint, String contact) {
        var target = URI.create(endpoint);
        var port = target.getPort() < 0 ? "" : ":" + target.getPort();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("aud", target.getScheme() + "://" + target.getHost() + port);
        claims.put("exp", clock.instant().plus(VALID).getEpochSecond());
        claims.put("sub", contact);
        return claims;
    }

    private String token(PrivateKey key, Map<String, Object> claims) {
        var head = BASE64.encodeToString("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(US_ASCII));
        var body = BASE64.encodeToString(json.writeValueAsString(claims).getBytes(UTF_8));
        var signed = head + "." + body;
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(signed.getBytes(US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no ES256 here", e);
        }
    }
}
