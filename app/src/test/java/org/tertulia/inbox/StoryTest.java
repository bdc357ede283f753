package org.tertulia.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.tasks.Task;
import org.tertulia.inbox.tasks.Task.Ending;
import org.tertulia.inbox.tasks.TaskRefusal;
import org.tertulia.inbox.tasks.Tasking;
import org.tertulia.inbox.tasks.Tasking.Wish;
import org.tertulia.inbox.tasks.Tasks;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.notifications.Notification;
import org.tertulia.notifications.Notifications;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Several people work on one conversation: who takes it over, and what one asks of another. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Conversations conversations;
    @Autowired Claiming claiming;
    @Autowired Closing closing;
    @Autowired Tasking tasking;
    @Autowired Tasks tasks;
    @Autowired Queues queues;
    @Autowired Notifications notifications;
    @Autowired DSLContext db;

    private Channel page;
    private int customers;
    private long number;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de las historias");
    }

    @BeforeEach
    void somebodyAsks() {
        var customer = new Author("story" + ++customers, null, "Story " + customers, null);
        shop.comments(page, customer, "¿Abrís?", Instant.now().minus(Duration.ofHours(1)));
        number = shop.latest();
    }

    @Test
    void whoTakesOverSaysWhyAndWhoHadItIsTold() {
        claiming.claim(sight(ANA), number);

        claiming.takeOver(sight(BEA), number, Takeover.of("away", ""));

        var hold = conversations.find(sight(ANA), number).hold();
        assertThat(hold).extracting(Hold::holder).isEqualTo(BEA.id());
        assertThat(told(ANA).getFirst().key()).isEqualTo("inbox.notice.takenOver.away");
        assertThat(told(ANA).getFirst().args()).contains("Bea");
        assertThat(acts("taken-over")).containsExactly("away");
        assertThat(audited()).contains("\"reason\":\"away\"");
    }

    @Test
    void withoutAReasonNobodyTakesOver() {
        refuses(new InboxRefusal.NoSuchReason(), () -> Takeover.of("", ""));
        refuses(new InboxRefusal.NoSuchReason(), () -> Takeover.of("because", ""));
        refuses(new InboxRefusal.WordsMissing(), () -> Takeover.of("other", "  "));
        refuses(new InboxRefusal.TooLong(500, 501), () -> Takeover.of("away", "x".repeat(501)));
        assertThat(Takeover.of("other", " Lo pide la jefa ").words()).isEqualTo("Lo pide la jefa");
    }

    @Test
    void whatNobodyHoldsAnyMoreIsClaimedAndNobodyIsTold() {
        var before = told(ANA).size();

        claiming.takeOver(sight(BEA), number, Takeover.of("urgent", ""));
        claiming.takeOver(sight(BEA), number, Takeover.of("urgent", ""));

        assertThat(acts("claimed")).hasSize(1);
        assertThat(acts("taken-over")).isEmpty();
        assertThat(told(ANA)).hasSize(before);
    }

    @Test
    void aColleagueIsAskedToldAndDoesIt() {
        var task = ask(wish("Llamar al taller", "bea", null));

        assertThat(told(BEA).getFirst().key()).isEqualTo("inbox.notice.task");
        assertThat(tasks.mine(sight(BEA), 50)).contains(task);
        assertThat(tasks.asked(sight(ANA), 50)).contains(task);
        assertThat(tasks.mine(sight(ANA), 50)).doesNotContain(task);

        var done = tasking.end(sight(BEA), task.number(), Ending.DONE);

        assertThat(done.end()).extracting(Task.End::how).isEqualTo(Ending.DONE);
        assertThat(told(ANA).getFirst().key()).isEqualTo("inbox.notice.taskDone");
        assertThat(tasks.mine(sight(BEA), 50)).doesNotContain(task);
        assertThat(tasking.end(sight(BEA), task.number(), Ending.DONE)).isEqualTo(done);
        refuses(
                new TaskRefusal.TaskAlreadyEnded(),
                () -> tasking.end(sight(ANA), task.number(), Ending.WITHDRAWN));
    }

    @Test
    void theSameTaskIsAskedOnce() {
        var wish = wish("Mirar la factura", "bea", null);

        assertThat(ask(wish)).isEqualTo(ask(wish));
        assertThat(tasks.of(conversations.find(sight(ANA), number))).hasSize(1);
    }

    @Test
    void aQueueIsAskedAndWhoeverTakesFromItMayDoIt() {
        var main = conversations.find(sight(ANA), number).queue();
        var queue = queues.known(main);
        var task = ask(wish("Buscar el pedido", null, queue.number()));

        assertThat(tasks.mine(sight(BEA), 50)).contains(task);
        assertThat(told(BEA).getFirst().key()).isEqualTo("inbox.notice.taskQueue");
        tasking.end(sight(BEA), task.number(), Ending.DONE);
        assertThat(tasks.ended(sight(ANA), 50).getFirst().number()).isEqualTo(task.number());
    }

    @Test
    void onlyWhoIsAskedWhoAskedOrWhoSupervisesEndsATask() {
        var task = ask(wish("Preguntar a Olga", "carla", null));

        refuses(
                new TaskRefusal.TaskOfAnother(),
                () -> tasking.end(sight(BEA), task.number(), Ending.DONE));
        refuses(
                new TaskRefusal.TaskNotYoursToWithdraw(),
                () -> tasking.end(sight(BEA), task.number(), Ending.WITHDRAWN));
        tasking.end(sight(ANA), task.number(), Ending.WITHDRAWN);
        assertThat(told(CARLA).getFirst().key()).isEqualTo("inbox.notice.taskWithdrawn");
    }

    @Test
    void aTaskSaysWhatOfWhomAndUntilWhen() {
        refuses(new InboxRefusal.NothingSaid(), () -> ask(wish("  ", "bea", null)));
        refuses(new TaskRefusal.TaskForNobody(), () -> ask(wish("x", null, null)));
        refuses(new TaskRefusal.TaskForNobody(), () -> ask(wish("x", "nobody", null)));
        refuses(new InboxRefusal.ColleagueUnfit("Rita"), () -> ask(wish("x", "rita", null)));
        var past = new Wish(UUID.randomUUID(), "x", "bea", null, Instant.now().minusSeconds(1));
        refuses(new TaskRefusal.TaskTimeUnfit(365), () -> ask(past));
        refuses(
                new InboxRefusal.OnlyForAgents(),
                () -> tasking.ask(sight(RITA), number, wish("x", "bea", null)));
    }

    @Test
    void aConversationIsClosedWithAnOpenTaskThatStays() {
        var task = ask(wish("Enviar el catálogo", "bea", null));

        closing.close(
                sight(ANA), number, new Outcome.NoAnswerNeeded(Reason.RESOLVED_ELSEWHERE, null));

        assertThat(tasks.mine(sight(BEA), 50)).contains(task);
    }

    @Test
    void erasureLeavesTheTaskAndTakesItsWords() {
        var task = ask(wish("Llamar a Darío", "bea", null));
        var contact = conversations.find(sight(ANA), number).contact();

        db.fetch("select inbox.erase_words(?)", contact == null ? null : contact.value());

        assertThat(tasks.find(sight(BEA), task.number()).what()).isNull();
    }

    private Task ask(Wish wish) {
        return tasking.ask(sight(ANA), number, wish);
    }

    private static Wish wish(String what, @Nullable String member, @Nullable Integer queue) {
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        return new Wish(UUID.randomUUID(), what, member, queue, tomorrow);
    }

    private List<Notification> told(SignedIn who) {
        return notifications.list(who.id(), null, 50);
    }

    private List<String> acts(String what) {
        return db.fetch(
                        "select coalesce(a.reason, '') from inbox.act a join inbox.conversation c"
                                + " on c.id = a.conversation_id where c.number = ? and a.what = ?",
                        number,
                        what)
                .map(row -> row.get(0, String.class));
    }

    private String audited() {
        return db.fetch("select * from audit.entry where subject = ?", "conversation:" + number)
                .formatCSV()
                .replace("\"\"", "\"")
                .replace(": ", ":");
    }

    private static void refuses(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
