package org.tertulia.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.ROBLE;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tertulia.audience.AudienceRefusal;
import org.tertulia.audience.Contact;
import org.tertulia.audience.ContactId;
import org.tertulia.audience.Contacts;
import org.tertulia.audience.Erasing;
import org.tertulia.audience.Likely;
import org.tertulia.audience.Merging;
import org.tertulia.audience.Seeking;
import org.tertulia.inbox.routing.Conditions;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Queueing;
import org.tertulia.inbox.routing.Rule;
import org.tertulia.inbox.routing.Ruling;
import org.tertulia.inbox.routing.Sharing;
import org.tertulia.inbox.writing.Suggesting;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.kernel.Uuid7;
import org.tertulia.messages.search.SearchDriver;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.said.Field;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergedContactsTest {

    private static final Instant HOUR_AGO =
            Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofHours(1));

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Contacts contacts;
    @Autowired Merging merging;
    @Autowired org.tertulia.inbox.Merging uniting;
    @Autowired Splitting splitting;
    @Autowired Erasing erasing;
    @Autowired Likely likely;
    @Autowired Seeking seeking;
    @Autowired Conversations conversations;
    @Autowired Closing closing;
    @Autowired Reopening reopening;
    @Autowired Suggesting suggesting;
    @Autowired Queueing queueing;
    @Autowired Ruling ruling;
    @Autowired SearchDriver index;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel square;
    private Channel street;
    private int met;
    private Author here = Shop.DARIO;
    private Author there = Shop.LUCIA;
    private long one;
    private long other;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        square = shop.channel("La plaza de las dos cuentas");
        street = shop.channel("La calle de las dos cuentas");
    }

    /** Two accounts, each with a conversation of its own. */
    @BeforeEach
    void twoAccountsWrite() {
        met++;
        here = new Author("here" + met, "en_casa" + met, "Casimiro Ruz" + met, null);
        there = new Author("there" + met, "deviaje" + met, "C. R. viajero " + met, null);
        one = asks(square, here, "¿Abrís en domingo?");
        other = asks(street, there, "¿Y el lunes?");
    }

    private long asks(Channel channel, Author author, String text) {
        shop.comments(channel, author, text, HOUR_AGO.plusSeconds(met));
        return shop.latest();
    }

    @Test
    void bothAreOnePersonAndNothingOfEitherHasMoved() {
        var before = rows();

        var person = merge();

        assertThat(person.profiles()).extracting(Contact.Profile::handle).hasSize(2);
        assertThat(contacts.byNumber(sight(ANA), number(other))).isEqualTo(person);
        assertThat(contacts.history(sight(ANA), person.id(), null, 10)).hasSize(2);
        assertThat(rows()).isEqualTo(before);
        assertThat(audited("ContactsMerged", person)).isEqualTo(1);
    }

    @Test
    void theirConversationsStayTwoAndEachShowsTheOther() {
        merge();

        assertThat(page(ANA, "/conversations/" + one))
                .contains("@" + here.handle(), "@" + there.handle(), "/conversations/" + other);
        assertThat(page(ANA, "/conversations/" + other))
                .contains("/conversations/" + one, "/contacts/" + number(one));
    }

    @Test
    void whatTheyAskByBothCanBecomeOneMatter() {
        refuses(
                new InboxRefusal.OfAnotherContact(other),
                () -> uniting.merge(sight(ANA), one, List.of(other)));
        merge();

        assertThat(page(ANA, "/conversations/" + one + "/merges")).contains("¿Y el lunes?");
        uniting.merge(sight(ANA), one, List.of(other));

        assertThat(find(other).state()).isEqualTo(new State.Merged(one));
        assertThat(page(ANA, "/conversations/" + one)).contains("¿Y el lunes?");
    }

    @Test
    void partedAgainWhatEachAskedIsTheirsWhateverTheyWroteMeanwhile() {
        var gone = number(other);
        var person = merge();
        uniting.merge(sight(ANA), one, List.of(other));
        merging.undo(sight(ANA), person.number(), gone);
        var meanwhile = asks(street, there, "¿Hola?");
        assertThat(meanwhile).isNotEqualTo(one);

        uniting.undo(sight(ANA), one, other);

        assertThat(find(other).state()).isInstanceOf(State.Waiting.class);
        assertThat(contact(meanwhile)).isEqualTo(contact(other));
    }

    @Test
    void whatIsSplitOffBelongsToWhoSaidIt() {
        var theirs = find(other).contact();
        var said = find(other).latest().message();
        merge();
        uniting.merge(sight(ANA), one, List.of(other));

        var part = splitting.split(sight(ANA), one, List.of(said));

        assertThat(find(part).contact()).isEqualTo(theirs).isNotEqualTo(find(one).contact());
    }

    @Test
    void anAnswerAddressesTheAccountThatAsked() {
        merge();

        assertThat(suggesting.situation(sight(ANA), find(other)).known())
                .containsEntry(Field.CONTACT_HANDLE, "@" + there.handle())
                .containsEntry(Field.CONTACT_NAME, here.name());
    }

    @Test
    void whateverTheyWriteNextIsOneMatter() {
        closing.close(sight(ANA), other, new Outcome.NoAnswerNeeded(Reason.THANKS, null));
        merge();

        shop.comments(street, there, "Y otra cosa", HOUR_AGO.plusSeconds(60));

        assertThat(find(one).latest().at()).isEqualTo(HOUR_AGO.plusSeconds(60));
        assertThat(find(other).state()).isInstanceOf(State.Closed.class);
    }

    @Test
    void oneThatWasClosedDoesNotComeBackBesideAnotherOfTheSamePerson() {
        closing.close(sight(ANA), other, new Outcome.NoAnswerNeeded(Reason.THANKS, null));
        merge();

        refuses(new InboxRefusal.AnotherIsOpen(one), () -> reopening.reopen(sight(ANA), other));
    }

    @Test
    void undoneEachHasWhatWasTheirsAndWhatCameMeanwhile() {
        closing.close(sight(ANA), one, new Outcome.NoAnswerNeeded(Reason.THANKS, null));
        closing.close(sight(ANA), other, new Outcome.NoAnswerNeeded(Reason.THANKS, null));
        var gone = number(other);
        var before = rows();
        var person = merge();
        age(other);
        age(one);
        var meanwhile = asks(street, there, "Ya he vuelto");

        merging.undo(sight(ANA), person.number(), gone);

        assertThat(rows()).containsAll(before);
        assertThat(find(meanwhile).contact()).isEqualTo(find(other).contact());
        assertThat(contacts.byNumber(sight(ANA), gone).profiles())
                .extracting(Contact.Profile::handle)
                .containsExactly(there.handle());
        assertThat(contacts.history(sight(ANA), person.id(), null, 10)).hasSize(1);
        assertThat(page(ANA, "/conversations/" + one)).doesNotContain("@" + there.handle());
        assertThat(audited("ContactsParted", person)).isEqualTo(1);
        refuses(
                new AudienceRefusal.NothingMerged(),
                () -> merging.undo(sight(ANA), person.number(), gone));
    }

    @Test
    void whoCameByTheOneThatGoesGoesWithIt() {
        var third = asks(square, new Author("third" + met, null, "Tercera", null), "¿Y yo?");
        var numbers = List.of(number(one), number(other), number(third));
        merging.merge(sight(ANA), numbers.get(1), numbers.get(2));
        merging.merge(sight(ANA), numbers.get(0), numbers.get(1));
        assertThat(contacts.byNumber(sight(ANA), numbers.get(2)).number())
                .isEqualTo(numbers.get(0));

        merging.undo(sight(ANA), numbers.get(0), numbers.get(1));

        assertThat(contacts.byNumber(sight(ANA), numbers.get(0)).profiles()).hasSize(1);
        assertThat(contacts.byNumber(sight(ANA), numbers.get(2)).number())
                .isEqualTo(numbers.get(1));
    }

    @Test
    void aRuleThatNamesOneMeansThePerson() {
        var person = merge();
        closing.close(sight(ANA), one, new Outcome.NoAnswerNeeded(Reason.THANKS, null));
        closing.close(sight(ANA), other, new Outcome.NoAnswerNeeded(Reason.THANKS, null));
        var queue =
                queueing.add(
                        sight(CARLA),
                        new Queue(
                                QueueId.next(),
                                0,
                                OLMO,
                                "Viajeros " + met,
                                null,
                                false,
                                Sharing.HAND,
                                null,
                                false,
                                1));
        var rule =
                new Rule(
                        Uuid7.next(),
                        0,
                        OLMO,
                        "Viajeros " + met,
                        0,
                        named(person.id()),
                        queue.id(),
                        null,
                        null,
                        true,
                        0);
        ruling.add(sight(CARLA), rule);
        age(one);
        age(other);

        assertThat(find(asks(street, there, "Soy yo")).queue()).isEqualTo(queue.id());
    }

    @Test
    void theErasedPersonIsErasedInAllTheirContacts() {
        var gone = number(other);
        var person = merge();

        erasing.ask(sight(CARLA), person.number(), "Solicitud 9");
        refuses(
                new AudienceRefusal.ErasureAwaited(),
                () -> merging.undo(sight(ANA), person.number(), gone));
        erasing.confirm(sight(OLGA), gone);

        assertThat(contacts.byNumber(sight(ANA), gone).erased()).isTrue();
        assertThat(page(ANA, "/conversations/" + other)).doesNotContain(there.name());
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from audience.profile where name in (?, ?)",
                                        here.name(),
                                        there.name())
                                .get(0, Integer.class))
                .isZero();
        refuses(
                new AudienceRefusal.AlreadyErased(),
                () -> merging.undo(sight(ANA), person.number(), gone));
    }

    @Test
    void whatCannotBeMergedSaysWhy() {
        var first = number(one);
        var second = number(other);
        refuses(new AudienceRefusal.AgentsMerge(), () -> merging.merge(sight(RITA), first, second));
        refuses(
                new AudienceRefusal.OneContactOnly(),
                () -> merging.merge(sight(ANA), first, first));
        refuses(new AudienceRefusal.NothingMerged(), () -> merging.undo(sight(ANA), first, second));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> merging.merge(new Sight(ANA, Set.of(ROBLE)), first, second));
        merge();
        refuses(
                new AudienceRefusal.AlreadyMerged(),
                () -> merging.merge(sight(ANA), second, first));
    }

    @Test
    void ofManyAtOnceOneMergesThem() throws Exception {
        var first = number(one);
        var second = number(other);
        Callable<Boolean> there = () -> wins(first, second);
        Callable<Boolean> back = () -> wins(second, first);
        var won = new ArrayList<Boolean>();
        try (var hands = Executors.newFixedThreadPool(4)) {
            for (var each : hands.invokeAll(List.of(there, back, there, back))) {
                won.add(each.get());
            }
        }

        assertThat(won).containsOnlyOnce(true);
    }

    private boolean wins(long first, long second) {
        try {
            merging.merge(sight(ANA), first, second);
            return true;
        } catch (Refused late) {
            return false;
        }
    }

    @Test
    void whoHasTheSameNameOrAccountIsSuggestedWithTheReason() {
        var alike = new Author("alike" + met, "En_Casa" + met + "@plaza.example", "Otro", null);
        var called = new Author("called" + met, null, "RUZ" + met + ", Casimiro", null);
        asks(street, alike, "¿Y yo?");
        asks(street, called, "¿Y yo también?");
        index.catchUp();

        assertThat(likely.of(sight(ANA), contact(one)))
                .extracting(match -> match.same() + " " + match.what())
                .containsExactly("HANDLE En_Casa" + met, "NAME " + called.name());
        assertThat(page(ANA, "/contacts/" + number(one) + "/merge"))
                .contains("El mismo nombre: " + called.name());
    }

    @Test
    void whoeverSeeksOneFindsThePerson() {
        var person = merge();
        index.catchUp();

        assertThat(seeking.called(sight(ANA), "viajero " + met, 5))
                .extracting(Contact::number)
                .containsExactly(person.number());
    }

    private Contact merge() {
        return merging.merge(sight(ANA), number(one), number(other));
    }

    /** Longer ago than a conversation is taken up again. */
    private void age(long conversation) {
        db.execute(
                "update inbox.conversation set closed_at = closed_at - interval '30 days'"
                        + " where number = ?",
                conversation);
    }

    private static Conditions named(ContactId contact) {
        return new Conditions(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(contact),
                List.of(),
                "");
    }

    private Conversation find(long number) {
        return conversations.find(sight(ANA), number);
    }

    private Contact contact(long conversation) {
        return contacts.byId(sight(ANA), Objects.requireNonNull(find(conversation).contact()));
    }

    private long number(long conversation) {
        return contact(conversation).number();
    }

    /** Whose is what, as it is stored. */
    private List<String> rows() {
        return db
                .fetch(
                        "select 'profile ' || id || contact_id from audience.profile union all select"
                                + " 'conversation ' || id || contact_id from inbox.conversation")
                .getValues(0, String.class)
                .stream()
                .sorted()
                .toList();
    }

    private int audited(String what, Contact contact) {
        return db.fetchSingle(
                        "select count(*) from audit.entry where type = ? and subject = ?",
                        "audience." + what,
                        "contact:" + contact.id())
                .get(0, Integer.class);
    }

    private static void refuses(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }

    private String page(SignedIn who, String path) {
        try {
            return mvc.get()
                    .uri(path)
                    .with(as(who))
                    .locale(Locale.of("es"))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
