package org.tertulia.networks.letters;

import static org.tertulia.networks.letters.db.Tables.WEBHOOK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.NotFound;
import org.tertulia.networks.letters.db.tables.records.WebhookRecord;
import org.tertulia.networks.secrets.Secret;
import org.tertulia.networks.secrets.Secrets;
import org.tertulia.organization.Sight;

/** The programs that are called. They belong to the company, not to a brand. */
@Repository
public class Webhooks {

    private static final String SECRET = "webhook-secret";

    private final DSLContext db;
    private final Secrets secrets;

    Webhooks(DSLContext db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    public List<Webhook> all(Sight sight) {
        return db.selectFrom(WEBHOOK)
                .where(WEBHOOK.REMOVED_AT.isNull())
                .orderBy(WEBHOOK.NUMBER)
                .fetch(Webhooks::webhook);
    }

    /**
     * The webhook of this number.
     *
     * @throws NotFound when there is none any more
     */
    public Webhook find(Sight sight, int number) {
        return db.selectFrom(WEBHOOK)
                .where(WEBHOOK.NUMBER.eq(number), WEBHOOK.REMOVED_AT.isNull())
                .fetchOptional(Webhooks::webhook)
                .orElseThrow(() -> new NotFound("webhook:" + number));
    }

    /** One that is called still, for the program's own work. */
    Optional<Webhook> known(UUID id) {
        return db.selectFrom(WEBHOOK)
                .where(WEBHOOK.ID.eq(id), WEBHOOK.REMOVED_AT.isNull())
                .fetchOptional(Webhooks::webhook);
    }

    /** What its calls are signed with. */
    Secret secret(UUID id) {
        var sealed = db.fetchSingle(WEBHOOK, WEBHOOK.ID.eq(id)).getSecret();
        return secrets.open(id, SECRET, sealed);
    }

    Webhook add(UUID id, String name, String url, Secret secret, Instant at) {
        var row = db.newRecord(WEBHOOK);
        row.setId(id);
        row.setName(name);
        row.setUrl(url);
        row.setSecret(secrets.seal(id, SECRET, secret.reveal()));
        row.setCreatedAt(at);
        row.insert();
        return new Webhook(id, row.getNumber(), name, url, at);
    }

    void remove(Webhook webhook, Instant at) {
        db.update(WEBHOOK).set(WEBHOOK.REMOVED_AT, at).where(WEBHOOK.ID.eq(webhook.id())).execute();
    }

    private static Webhook webhook(WebhookRecord row) {
        return new Webhook(
                row.getId(), row.getNumber(), row.getName(), row.getUrl(), row.getCreatedAt());
    }
}
