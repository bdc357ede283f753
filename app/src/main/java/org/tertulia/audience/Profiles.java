package org.tertulia.audience;

import static org.tertulia.audience.db.Tables.CONTACT;
import static org.tertulia.audience.db.Tables.PROFILE;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.audience.db.Routines;
import org.tertulia.kernel.Rows;
import org.tertulia.kernel.Uuid7;
import org.tertulia.messages.AuthorKey;

/** The accounts of people on the networks. */
@Component
class Profiles {

    private static final int LONGEST_NAME = 500;

    private final DSLContext db;
    private final Clock clock;

    Profiles(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Known(
            UUID id,
            ContactId contact,
            @Nullable String handle,
            @Nullable String name,
            @Nullable String avatar,
            Instant seenAt) {

        boolean outdatedBy(AuthorRef author) {
            return author.at().isAfter(seenAt)
                    && !(Objects.equals(handle, author.author().handle())
                            && Objects.equals(name, author.author().name())
                            && Objects.equals(avatar, author.author().avatar()));
        }
    }

    /** The contact of each profile, one author per profile. */
    Map<AuthorKey, ContactId> of(Collection<AuthorRef> authors) {
        var known = read(authors);
        var news = authors.stream().filter(author -> isNews(author, known)).toList();
        if (!news.isEmpty()) {
            known.putAll(bringUpToDate(news));
        }
        var contacts = new HashMap<AuthorKey, ContactId>();
        known.forEach((key, profile) -> contacts.put(key, profile.contact()));
        return contacts;
    }

    /** Whose accounts these are, as far as they are known. */
    Map<AuthorKey, ContactId> holders(Collection<AuthorKey> keys) {
        var contacts = new HashMap<AuthorKey, ContactId>();
        known(keys).forEach((key, profile) -> contacts.put(key, profile.contact()));
        return contacts;
    }

    /** The accounts of these contacts, as the networks call them; none once erased. */
    List<AuthorKey> keys(Collection<ContactId> contacts) {
        var ids = contacts.stream().map(ContactId::value).toList();
        return db.select(PROFILE.NETWORK, PROFILE.AUTHOR_KEY)
                .from(PROFILE)
                .where(PROFILE.CONTACT_ID.in(ids), PROFILE.AUTHOR_KEY.isNotNull())
                .fetch(row -> new AuthorKey(row.value1(), row.value2()));
    }

    /** An account of a person that is known, where it is nobody's yet. */
    void attach(ContactId contact, AuthorRef account) {
        Routines.takeTurn(db.configuration());
        var author = account.author();
        db.insertInto(PROFILE)
                .set(PROFILE.ID, Uuid7.next())
                .set(PROFILE.CONTACT_ID, contact.value())
                .set(PROFILE.NETWORK, account.network())
                .set(PROFILE.KEY, hash(account.key()))
                .set(PROFILE.AUTHOR_KEY, author.key())
                .set(PROFILE.HANDLE, author.handle())
                .set(PROFILE.NAME, author.name())
                .set(PROFILE.AVATAR, author.avatar())
                .set(PROFILE.SEEN_AT, account.at())
                .set(PROFILE.CREATED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
    }

    private Map<AuthorKey, Known> bringUpToDate(Collection<AuthorRef> authors) {
        Routines.takeTurn(db.configuration());
        var known = read(authors);
        add(authors, known);
        update(authors, known);
        return known;
    }

    private static boolean isNews(AuthorRef author, Map<AuthorKey, Known> known) {
        var profile = known.get(author.key());
        return profile == null || profile.outdatedBy(author);
    }

    private Map<AuthorKey, Known> read(Collection<AuthorRef> authors) {
        return known(authors.stream().map(AuthorRef::key).toList());
    }

    private Map<AuthorKey, Known> known(Collection<AuthorKey> keys) {
        var byHash = new HashMap<ByteBuffer, AuthorKey>();
        keys.forEach(key -> byHash.put(ByteBuffer.wrap(hash(key)), key));
        var hashes = byHash.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new);
        var known = new HashMap<AuthorKey, Known>();
        db.selectFrom(PROFILE)
                .where(PROFILE.KEY.eq(DSL.any(hashes)))
                .forEach(
                        row ->
                                known.put(
                                        byHash.get(ByteBuffer.wrap(row.getKey())),
                                        new Known(
                                                row.getId(),
                                                new ContactId(row.getContactId()),
                                                row.getHandle(),
                                                row.getName(),
                                                row.getAvatar(),
                                                row.getSeenAt())));
        return known;
    }

    private void add(Collection<AuthorRef> authors, Map<AuthorKey, Known> known) {
        var now = clock.instant();
        var contacts = new Rows(CONTACT, CONTACT.ID, CONTACT.NAME, CONTACT.CREATED_AT);
        var profiles =
                new Rows(
                        PROFILE,
                        PROFILE.ID,
                        PROFILE.CONTACT_ID,
                        PROFILE.NETWORK,
                        PROFILE.KEY,
                        PROFILE.AUTHOR_KEY,
                        PROFILE.HANDLE,
                        PROFILE.NAME,
                        PROFILE.AVATAR,
                        PROFILE.SEEN_AT,
                        PROFILE.CREATED_AT);
        for (var ref : authors) {
            if (known.containsKey(ref.key())) {
                continue;
            }
            var author = ref.author();
            var contact = ContactId.next();
            var id = Uuid7.next();
            contacts.row().add(contact.value()).add(name(ref)).add(now);
            profiles.row()
                    .add(id)
                    .add(contact.value())
                    .add(ref.network())
                    .add(hash(ref.key()))
                    .add(author.key())
                    .add(author.handle())
                    .add(author.name())
                    .add(author.avatar())
                    .add(ref.at())
                    .add(now);
            known.put(
                    ref.key(),
                    new Known(
                            id,
                            contact,
                            author.handle(),
                            author.name(),
                            author.avatar(),
                            ref.at()));
        }
        db.connection(connection -> Rows.into(connection, List.of(contacts, profiles)));
    }

    /** A contact who goes by the name of the profile goes on doing so. */
    private void update(Collection<AuthorRef> authors, Map<AuthorKey, Known> known) {
        var changed =
                authors.stream()
                        .filter(
                                author ->
                                        known.get(author.key()) instanceof Known profile
                                                && profile.outdatedBy(author))
                        .toList();
        if (changed.isEmpty()) {
            return;
        }
        var rows =
                DSL.values(
                                changed.stream()
                                        .map(
                                                author ->
                                                        DSL.row(
                                                                DSL.val(id(known, author)),
                                                                DSL.val(
                                                                        author.author().handle(),
                                                                        String.class),
                                                                DSL.val(author.author().name()),
                                                                DSL.val(
                                                                        author.author().avatar(),
                                                                        String.class),
                                                                DSL.val(author.at()),
                                                                DSL.val(name(author))))
                                        .toArray(org.jooq.Row6[]::new))
                        .as("newer", "id", "handle", "name", "avatar", "seen_at", "contact_name");
        db.update(CONTACT)
                .set(CONTACT.NAME, rows.field("contact_name", String.class))
                .from(PROFILE, rows)
                .where(PROFILE.ID.eq(rows.field("id", UUID.class)))
                .and(CONTACT.ID.eq(PROFILE.CONTACT_ID))
                .and(CONTACT.NAME.eq(PROFILE.NAME))
                .execute();
        db.update(PROFILE)
                .set(PROFILE.HANDLE, rows.field("handle", String.class))
                .set(PROFILE.NAME, rows.field("name", String.class))
                .set(PROFILE.AVATAR, rows.field("avatar", String.class))
                .set(PROFILE.SEEN_AT, rows.field("seen_at", Instant.class))
                .from(rows)
                .where(PROFILE.ID.eq(rows.field("id", UUID.class)))
                .execute();
    }

    private static UUID id(Map<AuthorKey, Known> known, AuthorRef author) {
        return Objects.requireNonNull(known.get(author.key())).id();
    }

    /** What to call the person: networks let names be empty, or longer than a name. */
    private static String name(AuthorRef ref) {
        var author = ref.author();
        var name = author.name().isBlank() ? author.handle() : author.name();
        var shown = name == null || name.isBlank() ? author.key() : name;
        return shown.length() <= LONGEST_NAME
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_NAME / 2));
    }

    /** Of network and key, each behind its length. */
    private static byte[] hash(AuthorKey key) {
        var network = key.network().getBytes(StandardCharsets.UTF_8);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(4).putInt(network.length).flip());
            digest.update(network);
            return digest.digest(key.key().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
