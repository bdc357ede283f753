package org.tertulia.networks.plaza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.networks.Connecting;
import org.tertulia.networks.Looking.Looked;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Reading;
import org.tertulia.networks.Speaking.Delivery;
import org.tertulia.networks.Speaking.Outgoing;
import org.tertulia.networks.Speaking.Sought;
import org.tertulia.organization.Brand;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class PlazaTest {

    @Autowired Cast cast;
    @Autowired Connecting connecting;
    @Autowired PlazaAdapter plaza;
    @Autowired Square square;
    @Autowired Customers customers;
    @Autowired Entries entries;
    @Autowired MockMvc browser;

    private Channel channel;
    private Customer dario;

    @BeforeEach
    void openTheSquare() {
        cast.moveIn();
        var found = (Found.Ready) plaza.seek(Map.of("name", "Olmo " + UUID.randomUUID()));
        channel =
                connecting.connect(
                        Cast.sight(Cast.CARLA),
                        new Brand(Cast.OLMO, 1, "Olmo"),
                        "plaza",
                        found,
                        null,
                        null);
        dario = customers.named("Darío Mora");
    }

    @Test
    void whatACustomerSaysIsHeardWithItsThreadAndWhatItAnswers() {
        var question = square.say(channel.id(), dario, null, "¿Abrís en domingo?");
        square.say(
                channel.id(),
                customers.named("Lucía"),
                question.id(),
                "Yo también lo quiero saber");

        var items = heard(null);

        assertThat(items).hasSize(2);
        assertThat(items.get(0)).isInstanceOf(NetworkItem.Post.class);
        var comment = ((NetworkItem.Comment) items.get(1)).content();
        assertThat(comment.inReplyTo()).isEqualTo(items.get(0).remoteId());
        assertThat(comment.quoted()).isNotNull().extracting("text").isEqualTo("¿Abrís en domingo?");
    }

    @Test
    void lookingGoesOnFromItsCursor() {
        square.say(channel.id(), dario, null, "Uno");
        var first = (Looked.Answered) plaza.look(channel, null);
        square.say(channel.id(), dario, null, "Dos");

        assertThat(((Looked.Answered) plaza.look(channel, first.cursor())).heard()).hasSize(1);
    }

    @Test
    void editsAndDeletionsAreTold() {
        var entry = square.say(channel.id(), dario, null, "Mal");
        square.edit(channel.id(), dario, entry.id(), "Muy mal");
        square.delete(channel.id(), dario, entry.id());

        assertThat(heard(null))
                .hasExactlyElementsOfTypes(
                        NetworkItem.Post.class, NetworkItem.Edit.class, NetworkItem.Deletion.class);
    }

    @Test
    void anAnswerArrivesOnceHoweverOftenItIsSent() {
        var question = square.say(channel.id(), dario, null, "¿Abrís en domingo?");
        var answer = answer("Sí, de 10 a 14", PlazaAdapter.remoteId(question.id()));

        var first = plaza.send(channel, answer);
        var second = plaza.send(channel, answer);

        assertThat(first).isInstanceOf(Delivery.Delivered.class).isEqualTo(second);
        assertThat(plaza.seek(channel, answer)).isInstanceOf(Sought.Present.class);
    }

    @Test
    void anAnswerToWhatIsGoneIsRejected() {
        var question = square.say(channel.id(), dario, null, "¿Abrís en domingo?");
        square.delete(channel.id(), dario, question.id());

        assertThat(plaza.send(channel, answer("Sí", PlazaAdapter.remoteId(question.id()))))
                .isInstanceOf(Delivery.Rejected.class);
    }

    @Test
    void whatIsTooLongComesBackAsItWasTyped() throws Exception {
        var path = "/plaza/" + channel.number() + "/entries";
        for (var typed :
                List.of(
                        Map.of("name", "Lucía", "text", "x".repeat(501)),
                        Map.of("name", "L".repeat(81), "text", "¿Abrís en domingo?"))) {
            browser.perform(
                            post(path)
                                    .param("name", typed.get("name"))
                                    .param("text", typed.get("text"))
                                    .with(csrf())
                                    .with(Cast.as(Cast.ANA)))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(Matchers.containsString(typed.get("name"))))
                    .andExpect(content().string(Matchers.containsString(typed.get("text"))))
                    .andExpect(content().string(Matchers.containsString("-error")));
        }
        assertThat(heard(null)).isEmpty();
    }

    @Test
    void aPrivateAnswerReachesTheCustomerAlone() {
        var whisper = square.whisper(channel.id(), dario, "Mi pedido es el 7");
        var outgoing =
                new Outgoing(
                        UUID.randomUUID().toString(),
                        Outgoing.Kind.DIRECT,
                        PlazaAdapter.remoteId(whisper.id()),
                        "Lo miramos",
                        Instant.EPOCH);

        var sent = (Delivery.Delivered) plaza.send(channel, outgoing);

        var id = Long.parseLong(sent.remoteId().substring("entry-".length()));
        assertThat(entries.find(channel.id(), id))
                .hasValueSatisfying(entry -> assertThat(entry.with()).isEqualTo(dario));
    }

    @Test
    void onlyItsAuthorChangesAnEntry() {
        var entry = square.say(channel.id(), dario, null, "Hola");

        assertThatThrownBy(
                        () ->
                                square.edit(
                                        channel.id(),
                                        customers.named("Lucía"),
                                        entry.id(),
                                        "Adiós"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("NotYours");
    }

    @Test
    void anEntryThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> square.say(channel.id(), dario, null, "a".repeat(501)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("EntryUnfit");
    }

    @Test
    void whatIsNotPlazaGoesToQuarantine() {
        assertThat(plaza.read(channel, "<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void oneSpeaksAndReadsOnThePage() throws Exception {
        browser.perform(
                        post("/plaza/{number}/entries", channel.number())
                                .with(Cast.as(Cast.ANA))
                                .with(csrf())
                                .param("name", "Darío Mora")
                                .param("text", "Tres semanas esperando la factura"))
                .andExpect(status().isSeeOther());

        browser.perform(
                        get("/plaza/{number}?as=dario_mora", channel.number())
                                .with(Cast.as(Cast.ANA)))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        Matchers.containsString(
                                                "Tres semanas esperando la factura")));
    }

    @Test
    void aReaderDoesNotSpeakAsACustomer() throws Exception {
        browser.perform(
                        post("/plaza/{number}/entries", channel.number())
                                .with(Cast.as(Cast.RITA))
                                .with(csrf())
                                .param("name", "Darío")
                                .param("text", "Hola"))
                .andExpect(status().isForbidden());
    }

    private List<NetworkItem> heard(@Nullable String cursor) {
        var looked = (Looked.Answered) plaza.look(channel, cursor);
        return looked.heard().stream()
                .map(raw -> ((Reading.Items) plaza.read(channel, raw.payload())).items().getFirst())
                .toList();
    }

    private static Outgoing answer(String text, String to) {
        return new Outgoing(
                UUID.randomUUID().toString(), Outgoing.Kind.COMMENT, to, text, Instant.EPOCH);
    }
}
