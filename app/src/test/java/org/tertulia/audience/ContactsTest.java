package org.tertulia.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.networks.Author;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class ContactsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Autowired Contacts contacts;
    @Autowired DSLContext db;

    @Test
    void whoIsMetAgainIsTheSameContact() {
        var first = ref("a1", "dario", "Darío", NOON);
        var second = ref("a1", "dario", "Darío", NOON.plusSeconds(60));
        var found = contacts.of(List.of(first, second));

        assertThat(found.get(first)).isNotNull().isEqualTo(found.get(second));
        assertThat(contacts.of(List.of(first)).get(first)).isEqualTo(found.get(first));
    }

    @Test
    void oneKeyOnTwoNetworksIsTwoContacts() {
        var plaza = ref("a2", "x", "X", NOON);
        var feed = new AuthorRef("feed", plaza.author(), NOON);
        var found = contacts.of(List.of(plaza, feed));

        assertThat(found.get(plaza)).isNotEqualTo(found.get(feed));
    }

    @Test
    void namesFollowTheNewestMessage() {
        var contact = one(ref("a3", "dario", "Darío", NOON));
        one(ref("a3", "dario_g", "Darío G.", NOON.plusSeconds(60)));
        one(ref("a3", "old", "Old", NOON.minusSeconds(60)));

        var row =
                db.fetchSingle(
                        "select c.name, p.name, p.handle from audience.contact c"
                                + " join audience.profile p on p.contact_id = c.id where c.id = ?",
                        contact.value());
        assertThat(row.intoList()).containsExactly("Darío G.", "Darío G.", "dario_g");
    }

    @Test
    void aPersonWithoutANameIsCalledByHandleOrKey() {
        assertThat(name(one(ref("a4", "sinnombre", "", NOON)))).isEqualTo("sinnombre");
        assertThat(name(one(ref("a5", null, " ", NOON)))).isEqualTo("a5");
        assertThat(name(one(ref("a6", null, "ñ".repeat(600), NOON)))).hasSize(250);
    }

    @Test
    void whoIsMetManyTimesAtOnceIsOneContact() throws Exception {
        Callable<ContactId> meet = () -> one(ref("a7", "lucia", "Lucía", NOON));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var met = threads.invokeAll(IntStream.range(0, 24).mapToObj(_ -> meet).toList());
            assertThat(met.stream().map(each -> each.resultNow()).distinct()).hasSize(1);
        }
        assertThat(db.fetchSingle("select count(*) from audience.contact where name = 'Lucía'"))
                .extracting(row -> row.get(0, Integer.class))
                .isEqualTo(1);
    }

    private ContactId one(AuthorRef ref) {
        return contacts.of(List.of(ref)).get(ref);
    }

    private String name(ContactId contact) {
        return db.fetchSingle("select name from audience.contact where id = ?", contact.value())
                .get(0, String.class);
    }

    private static AuthorRef ref(String key, String handle, String name, Instant at) {
        return new AuthorRef("plaza", new Author(key, handle, name, null), at);
    }
}
