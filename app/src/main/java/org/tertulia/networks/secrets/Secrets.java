package org.tertulia.networks.secrets;

import static org.tertulia.networks.db.Tables.AUTHORIZATION;
import static org.tertulia.networks.db.Tables.SECRET;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.StartRefused;
import org.tertulia.networks.ChannelId;

/**
 * What a channel's network gave us to be known by: sealed in the database, with a key that lies
 * outside it. A row moved to another channel or another name does not open.
 */
@Repository
public class Secrets {

    private final DSLContext db;
    private final Vault vault;

    Secrets(DSLContext db, @Value("${tertulia.data}") Path data) {
        this.db = db;
        this.vault = vault(data.resolve("keys").resolve("tokens.json"), db);
    }

    private static Vault vault(Path keyFile, DSLContext db) {
        try {
            return Vault.at(keyFile, () -> db.fetchExists(SECRET) || db.fetchExists(AUTHORIZATION));
        } catch (KeyTrouble trouble) {
            throw new StartRefused(String.valueOf(trouble.getMessage()));
        }
    }

    /** Keeps it under this name, in place of the one before. */
    @Transactional
    public void keep(ChannelId channel, String name, String plain) {
        var version = version(channel, name) + 1;
        var sealed = vault.seal(plain, aad(channel, name, version));
        db.insertInto(SECRET)
                .set(SECRET.CHANNEL_ID, channel.value())
                .set(SECRET.NAME, name)
                .set(SECRET.VERSION, version)
                .set(SECRET.SEALED, sealed)
                .onConflict(SECRET.CHANNEL_ID, SECRET.NAME)
                .doUpdate()
                .set(SECRET.VERSION, version)
                .set(SECRET.SEALED, sealed)
                .execute();
    }

    private int version(ChannelId channel, String name) {
        return db.select(SECRET.VERSION)
                .from(SECRET)
                .where(SECRET.CHANNEL_ID.eq(channel.value()), SECRET.NAME.eq(name))
                .forUpdate()
                .fetchOptional(SECRET.VERSION)
                .orElse(0);
    }

    /**
     * Empty when none was kept.
     *
     * @throws CannotOpen when it was sealed for something else, or with another key
     */
    public Optional<Secret> open(ChannelId channel, String name) {
        return db.selectFrom(SECRET)
                .where(SECRET.CHANNEL_ID.eq(channel.value()), SECRET.NAME.eq(name))
                .fetchOptional(
                        row -> vault.open(row.getSealed(), aad(channel, name, row.getVersion())));
    }

    /** Removes all that the channel had. */
    @Transactional
    public void forget(ChannelId channel) {
        db.deleteFrom(SECRET).where(SECRET.CHANNEL_ID.eq(channel.value())).execute();
    }

    /** Seals what is kept elsewhere, for the thing that it belongs to. */
    public byte[] seal(UUID thing, String name, String plain) {
        return vault.seal(plain, new Aad(thing.toString(), name, 1));
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws CannotOpen when it was sealed for something else, or with another key
     */
    public Secret open(UUID thing, String name, byte[] sealed) {
        return vault.open(sealed, new Aad(thing.toString(), name, 1));
    }

    private static Aad aad(ChannelId channel, String name, int version) {
        return new Aad(channel.toString(), name, version);
    }
}
