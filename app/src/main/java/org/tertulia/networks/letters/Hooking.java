package org.tertulia.networks.letters;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Uuid7;
import org.tertulia.networks.secrets.Secret;
import org.tertulia.organization.Sight;

/** Says which programs are called, and no more. */
@UseCase
class Hooking {

    private static final int SECRET_BYTES = 32;

    private final Webhooks webhooks;
    private final Writing writing;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Hooking(Webhooks webhooks, Writing writing, ApplicationEventPublisher events, Clock clock) {
        this.webhooks = webhooks;
        this.writing = writing;
        this.events = events;
        this.clock = clock;
    }

    /** A new one, with its secret: shown this once. */
    record Added(Webhook webhook, Secret secret) {}

    Added add(Sight sight, String name, String url) {
        var clean = name.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        if (clean.isEmpty() || clean.length() > 100) {
            throw new Refused(new LettersRefusal.WebhookNameUnfit());
        }
        var address = address(url.strip());
        var secret = new Secret("whsec_" + HexFormat.of().formatHex(random(SECRET_BYTES)));
        var webhook =
                webhooks.add(Uuid7.next(), clean, address.toString(), secret, clock.instant());
        events.publishEvent(
                new WebhookAdded(
                        webhook.number(),
                        clean,
                        address.getHost(),
                        sight.who().actor(),
                        clock.instant()));
        return new Added(webhook, secret);
    }

    private byte[] random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static URI address(String url) {
        try {
            var address = URI.create(url);
            var scheme = address.getScheme();
            if (("https".equals(scheme) || "http".equals(scheme))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && url.length() <= 2000) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw new Refused(new LettersRefusal.WebhookUrlUnfit());
    }

    void remove(Sight sight, int number) {
        var webhook = webhooks.find(sight, number);
        webhooks.remove(webhook, clock.instant());
        events.publishEvent(new WebhookRemoved(number, sight.who().actor(), clock.instant()));
    }

    /** Writes a call that says nothing but hello; its letter tells what came of it. */
    UUID greet(Sight sight, int number) {
        return writing.call(
                webhooks.find(sight, number),
                "test",
                Map.of("by", sight.who().name()),
                "webhook:" + number);
    }
}
