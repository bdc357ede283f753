package org.tertulia.playbook.said;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.sight;

import java.time.LocalDate;
import java.util.List;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.notifications.Notification;
import org.tertulia.notifications.Notifications;
import org.tertulia.playbook.Day;
import org.tertulia.playbook.Drafting;
import org.tertulia.playbook.PlaybookRefusal;
import org.tertulia.playbook.Proposing;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextsTest {

    @Autowired Cast cast;
    @Autowired MockMvc web;
    @Autowired Composing composing;
    @Autowired Approving approving;
    @Autowired Exchange exchange;
    @Autowired StarterTexts starting;
    @Autowired ApprovedTexts texts;
    @Autowired Day day;
    @Autowired Drafting drafting;
    @Autowired Proposing proposing;
    @Autowired Notifications notifications;
    @Autowired Expiring expiring;

    private int named;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        refuses(new SaidRefusal.OnlySupervisorsApprove(), () -> starting.start(sight(ANA)));
        assertThat(starting.start(sight(CARLA))).isEqualTo(14);
        refuses(new SaidRefusal.TextsNotEmpty(), () -> starting.start(sight(CARLA)));
    }

    @Test
    void theStarterMessagesSpeakBothLanguagesAndAreOffered() {
        assertThat(texts.offered(sight(ANA), day.today()))
                .filteredOn(it -> it.owner().equals(CARLA.id()))
                .hasSizeGreaterThanOrEqualTo(14)
                .allSatisfy(
                        it ->
                                assertThat(it.current().content().variants())
                                        .extracting(variant -> variant.language())
                                        .contains("es", "en"));
    }

    @Test
    void aTextWaitsForAnApprovalAndAChangeOfItTooWhileTheOldOneIsUsed() {
        var text = composing.create(sight(ANA), name(), draft("Uno.", null));
        assertThat(text.offered(day.today())).isFalse();
        assertThat(told(CARLA)).contains("playbook.said.notice.waiting");
        refuses(
                new SaidRefusal.OnlySupervisorsApprove(),
                () -> approving.approve(sight(ANA), text.number(), 1));
        refuses(
                new SaidRefusal.TextChangedMeanwhile("Ana"),
                () -> approving.approve(sight(CARLA), text.number(), 7));

        var approved = approving.approve(sight(CARLA), text.number(), 1);
        assertThat(approved.offered(day.today())).isTrue();
        assertThat(told(ANA)).contains("playbook.said.notice.approved");

        var changed = composing.change(sight(BEA), text.number(), 1, 2, draft("Dos.", null));
        assertThat(changed.current().content().variants().getFirst().text()).isEqualTo("Uno.");
        assertThat(changed.open().content().variants().getFirst().text()).isEqualTo("Dos.");
        refuses(
                new SaidRefusal.ReturnWordless(Approving.LONGEST),
                () -> approving.giveBack(sight(CARLA), text.number(), 1, " "));
        approving.giveBack(sight(CARLA), text.number(), 1, "Más corto.");
        refuses(
                new SaidRefusal.NotWaiting(),
                () -> approving.approve(sight(CARLA), text.number(), 2));
        var again = composing.change(sight(BEA), text.number(), 2, 2, draft("Dos.", null));
        assertThat(again.open().stage()).isEqualTo(Stage.WAITING);
        approving.approve(sight(CARLA), text.number(), 3);
        assertThat(texts.find(sight(ANA), text.number()).current().n()).isEqualTo(2);
        assertThat(
                        texts.edition(sight(ANA), text.number(), 1)
                                .content()
                                .variants()
                                .getFirst()
                                .text())
                .isEqualTo("Uno.");
        refuses(
                new SaidRefusal.NothingChanged(),
                () -> composing.change(sight(BEA), text.number(), 2, 4, draft("Dos.", null)));
    }

    @Test
    void whatIsUnsoundIsRefusedWithItsPlace() {
        var fields = String.join(", ", Field.words());
        refuses(
                new SaidRefusal.FieldUnknown(1, 2, 6, "{nombre}", fields),
                () -> composing.create(sight(ANA), name(), draft("Hola.\nY tú {nombre}", null)));
        refuses(
                new SaidRefusal.BraceLoose(1, 1, 6),
                () -> composing.create(sight(ANA), name(), draft("Hola {", null)));
        refuses(
                new SaidRefusal.VariantMissing(),
                () ->
                        composing.create(
                                sight(ANA),
                                name(),
                                new Draft("x", null, List.of(), List.of(), null, List.of())));
        refuses(
                new SaidRefusal.VariantLengthUnfit(1, 5_000),
                () -> composing.create(sight(ANA), name(), draft("\0 \u200b", null)));
        refuses(
                new SaidRefusal.ExpiryOver(),
                () -> composing.create(sight(ANA), name(), draft("x", day.today())));
        refuses(
                new SaidRefusal.TextHandleTaken("thanks"),
                () -> composing.create(sight(ANA), "thanks", draft("x", null)));
        refuses(
                new SaidRefusal.DepartmentNotOpen(),
                () ->
                        composing.create(
                                sight(ANA),
                                name(),
                                new Draft(
                                        "x",
                                        999_999,
                                        List.of(),
                                        List.of(),
                                        null,
                                        List.of(new Draft.Typed("es", "long", "close", "x")))));
    }

    @Test
    void whatExpiresIsToldAWeekBeforeAndWhatIsRetiredIsNotOffered() {
        var text = approved("Caduco pronto.", day.today().plusDays(6));
        assertThat(text.offered(day.today())).isTrue();
        expiring.tell();
        expiring.tell();
        assertThat(notifications.list(ANA.id(), null, 100))
                .filteredOn(it -> it.key().equals("playbook.said.notice.expires"))
                .filteredOn(it -> it.url().equals(text.path()))
                .hasSize(1);
        refuses(
                new SaidRefusal.OnlySupervisorsApprove(),
                () -> approving.retire(sight(ANA), text.number()));
        approving.retire(sight(CARLA), text.number());
        assertThat(texts.find(sight(ANA), text.number()).offered(day.today())).isFalse();
        refuses(
                new PlaybookRefusal.MessageNotOffered(text.handle(), 5),
                () -> proposed(text.handle()));
    }

    @Test
    void aProtocolNamesAnApprovedMessage() {
        proposed("thanks");
        refuses(new PlaybookRefusal.MessageNotOffered("nowhere", 5), () -> proposed("nowhere"));
    }

    @Test
    void aFileIsTakenTextByTextAndGivenOutAgain() {
        var handle = name();
        var file =
                """
                handle;title;tags;intents;expires;language;size;tone;text
                %1$s;Uno;a|b;complaint;;es;short;close;"Hola; tú"
                %1$s;Uno;a|b;complaint;;en;short;close;Hello
                broken;Dos;;;;es;short;close;{nada}
                late;Tres;;;ayer;es;short;close;Hola
                ;Cuatro;;;;es;short;close;Hola
                """
                        .formatted(handle);
        var brought = exchange.bring(sight(ANA), file);
        assertThat(brought.written()).extracting(Text::handle).containsExactly(handle);
        assertThat(brought.left())
                .extracting(Exchange.Left::line, Exchange.Left::handle)
                .containsExactly(tuple(4, "broken"), tuple(5, "late"), tuple(6, ""));
        assertThat(exchange.bring(sight(ANA), file).same()).isEqualTo(1);
        var out = exchange.export(sight(ANA));
        assertThat(out).contains(handle + ",Uno,,a|b,complaint,,es,short,close,\"Hola; tú\"");
        assertThat(exchange.bring(sight(ANA), out).written()).isEmpty();
        refuses(
                new SaidRefusal.FileUnreadable("handle, title, language, text"),
                () -> exchange.bring(sight(ANA), "\0"));
    }

    @Test
    void itsPagesAreThereForWhoMayReadThem() throws Exception {
        var text = approved("Hola, {contact.name}. Para las páginas.", null);
        composing.change(
                sight(ANA), text.number(), 1, 2, draft("Hola, {contact.name}. Otra vez.", null));
        show("/playbook/messages", RITA).andExpect(says("Pedir el número de pedido"));
        show("/playbook/messages?shelf=waiting&q=otra", RITA)
                .andExpect(says(not(containsString("Pedir el número de pedido"))));
        show(text.path(), CARLA)
                .andExpect(says("Hola, Darío Mora. Para las páginas."))
                .andExpect(says("change-line more"));
        show(text.path(), RITA).andExpect(says(not(containsString("/approval"))));
        show(text.path() + "/editions", RITA).andExpect(says("change-line more"));
        show(text.path() + "/edition", ANA).andExpect(says("Otra vez."));
        web.perform(get(text.path() + "/edition").with(Cast.as(RITA)))
                .andExpect(status().isForbidden());
        web.perform(
                        post("/playbook/messages")
                                .with(Cast.as(ANA))
                                .with(csrf())
                                .param("title", "Uno")
                                .param("handle", name())
                                .param("language", "es", "es")
                                .param("size", "short", "long")
                                .param("tone", "close", "close")
                                .param("text", "Hola, {x}", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(says("no hay ningún campo {x}"))
                .andExpect(says("Hola, {x}"));
        show("/playbook/messages/export", RITA).andExpect(says("handle,title"));
    }

    private Text approved(String words, @Nullable LocalDate expires) {
        var text = composing.create(sight(ANA), name(), draft(words, expires));
        return approving.approve(sight(CARLA), text.number(), 1);
    }

    private void proposed(String says) {
        var draft =
                drafting.create(
                        sight(ANA),
                        """
                        protocol %s
                        title es: Uno
                        title en: One

                        == say: message
                        says: %s
                        next: done

                        == done: end
                        how: answered
                        """
                                .formatted(name(), says));
        assertThat(draft.reading().sound()).isTrue();
        proposing.propose(sight(ANA), draft.protocol(), draft.revision(), "Porque sí.");
    }

    private static Draft draft(String text, @Nullable LocalDate expires) {
        return new Draft(
                "Prueba",
                null,
                List.of("prueba"),
                List.of(),
                expires,
                List.of(new Draft.Typed("es", "long", "close", text)));
    }

    private String name() {
        return "text-" + ++named;
    }

    private List<String> told(SignedIn who) {
        return notifications.list(who.id(), null, 100).stream().map(Notification::key).toList();
    }

    private ResultActions show(String path, SignedIn who) throws Exception {
        return web.perform(get(path).with(Cast.as(who))).andExpect(status().isOk());
    }

    private static ResultMatcher says(String text) {
        return content().string(containsString(text));
    }

    private static ResultMatcher says(Matcher<String> text) {
        return content().string(text);
    }

    private static void refuses(Refusal refusal, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
