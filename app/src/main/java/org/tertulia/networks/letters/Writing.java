package org.tertulia.networks.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Uuid7;
import tools.jackson.databind.json.JsonMapper;

/** Writes letters, in the transaction of what they tell of; they leave after its commit. */
@UseCase
public class Writing {

    private final Letters letters;
    private final Webhooks webhooks;
    private final MailServers servers;
    private final CarryingLoop loop;
    private final JsonMapper json;
    private final Clock clock;

    Writing(
            Letters letters,
            Webhooks webhooks,
            MailServers servers,
            CarryingLoop loop,
            JsonMapper json,
            Clock clock) {
        this.letters = letters;
        this.webhooks = webhooks;
        this.servers = servers;
        this.loop = loop;
        this.json = json;
        this.clock = clock;
    }

    /**
     * To a person. Nothing is written where no mail server is known.
     *
     * @param about what it tells of: {@code alert:12}
     */
    public void mail(String address, String subject, String text, String about) {
        if (servers.known()) {
            add(Uuid7.next(), null, address, subject, text, about);
        }
    }

    /**
     * To a program: the call carries these facts as JSON, beside the event's name, the letter's id
     * and the time. Nothing is written where the webhook is no more.
     */
    public void call(UUID webhook, String event, Map<String, ?> facts, String about) {
        webhooks.known(webhook).ifPresent(known -> call(known, event, facts, about));
    }

    UUID call(Webhook webhook, String event, Map<String, ?> facts, String about) {
        var id = Uuid7.next();
        var body = new TreeMap<String, Object>(facts);
        body.put("id", id);
        body.put("event", event);
        body.put("at", clock.instant());
        add(id, webhook.id(), webhook.name(), event, json.writeValueAsString(body), about);
        return id;
    }

    private void add(
            UUID id,
            @Nullable UUID webhook,
            String recipient,
            String subject,
            String body,
            String about) {
        Instant now = clock.instant();
        letters.add(
                new Letter(
                        id,
                        0,
                        webhook,
                        recipient,
                        subject,
                        body,
                        about,
                        Letter.State.WAITING,
                        0,
                        now,
                        now,
                        null,
                        null,
                        null));
        AfterCommit.run(loop::wake);
    }
}
