package org.tertulia.networks.letters;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.tertulia.networks.http.Fetched;
import org.tertulia.networks.http.GuardedClient;
import org.tertulia.networks.http.Limits;
import org.tertulia.networks.http.Request;
import org.tertulia.networks.secrets.CannotOpen;
import org.tertulia.networks.secrets.Secret;

/**
 * Calls a webhook. {@code Tertulia-Signature: t=<seconds>,v1=<hex>} is the HMAC-SHA-256 of {@code
 * <seconds>.<body>}: who checks it knows that it is from us, and from when.
 */
@Component
class Calling {

    private static final Limits LIMITS =
            Limits.USUAL.withTotal(Duration.ofSeconds(20)).withBody(1024 * 1024);

    private final GuardedClient client;
    private final Webhooks webhooks;
    private final Clock clock;

    Calling(GuardedClient client, Webhooks webhooks, Clock clock) {
        this.client = client;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    Sent call(Letter letter) {
        var id = letter.webhook();
        var webhook = id == null ? null : webhooks.known(id).orElse(null);
        if (webhook == null) {
            return new Sent.Refused("networks.letters.removed", letter.recipient());
        }
        try {
            return answer(client.fetch(request(letter, webhook, webhooks.secret(webhook.id()))));
        } catch (CannotOpen lost) {
            return new Sent.Refused("networks.letters.secretLost", letter.recipient());
        }
    }

    private Request request(Letter letter, Webhook webhook, Secret secret) {
        var body = letter.body().getBytes(StandardCharsets.UTF_8);
        var seconds = clock.instant().getEpochSecond();
        return Request.post(webhook.url(), "application/json", body)
                .with("Tertulia-Delivery", letter.id().toString())
                .with("Tertulia-Event", letter.subject())
                .with(
                        "Tertulia-Signature",
                        "t=" + seconds + ",v1=" + signature(secret, seconds, letter.body()))
                .within(LIMITS);
    }

    static String signature(Secret secret, long seconds, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(
                            secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC-SHA-256 here", e);
        }
    }

    private static Sent answer(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Answer answer when answer.successful() ->
                    new Sent.Taken(String.valueOf(answer.status()));
            // Who says that there is nothing of the kind will say so again; others may recover.
            case Fetched.Answer answer when answer.status() == 404 || answer.status() == 410 ->
                    new Sent.Refused("networks.letters.status", String.valueOf(answer.status()));
            case Fetched.Answer answer ->
                    new Sent.Failed("networks.letters.status", String.valueOf(answer.status()));
            case Fetched.Unreachable(var trouble, var sent, var detail) ->
                    trouble == Fetched.Trouble.REFUSED_ADDRESS || trouble == Fetched.Trouble.BAD_URL
                            ? new Sent.Refused(trouble.key(), detail)
                            : new Sent.Failed(trouble.key(), detail);
        };
    }
}
