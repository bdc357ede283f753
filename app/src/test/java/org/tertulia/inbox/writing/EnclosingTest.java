package org.tertulia.inbox.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.sight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.files.KeepingFiles;
import org.tertulia.files.Paper;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Media;
import org.tertulia.playbook.said.Approving;
import org.tertulia.playbook.said.Composing;
import org.tertulia.playbook.said.Draft;
import org.tertulia.playbook.said.Offer;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** The files of approved messages, from the offer to the way out. */
@TertuliaTest
class EnclosingTest {

    private static final Instant HOUR_AGO = Instant.now().minusSeconds(3_600);

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired MockMvc web;
    @Autowired DSLContext db;
    @Autowired KeepingFiles keeping;
    @Autowired Composing composing;
    @Autowired Approving approving;
    @Autowired Suggesting suggesting;
    @Autowired Answering answering;
    @Autowired Messages messages;

    private Channel square;

    @BeforeEach
    void moveIn() {
        cast.moveIn();
        square = shop.channel("La plaza " + UUID.randomUUID(), "plaza", "managed", OLMO);
    }

    @Test
    void whatIsChosenGoesAlongAndStandsInTheRecord() throws Exception {
        var number = asked(square);
        var offer = offer(number, 2);
        assertThat(offer.mark()).endsWith(":0:1");
        var answer = answers(number, offer.mark());

        assertThat(sent(answer)).containsExactly("0.png Foto 0", "1.png Foto 1");
        assertThat(messages.byId(sight(ANA), answer).media())
                .extracting(Media::kind, Media::alt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Media.Kind.IMAGE, "Foto 0"),
                        org.assertj.core.groups.Tuple.tuple(Media.Kind.IMAGE, "Foto 1"));
        web.perform(get("/media/" + answer + "/1").with(Cast.as(ANA)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/png"));
        web.perform(get("/conversations/" + number).with(Cast.as(ANA)))
                .andExpect(content().string(containsString("Foto 1")));
    }

    @Test
    void whatIsLeftOutStaysAndAFormMaySayAnything() {
        var number = asked(square);
        var mark = offer(number, 2).mark().replaceFirst(":0:1$", "");
        assertThat(sent(answers(number, mark + ":1"))).containsExactly("1.png Foto 1");
        assertThat(sent(answers(number, mark + ":7:1:1,999999.1.0:0," + mark + ":1")))
                .containsExactly("1.png Foto 1");
        assertThat(sent(answers(number, mark))).isEmpty();

        var waiting = composing.create(sight(ANA), "files-" + UUID.randomUUID(), draft(1));
        assertThat(sent(answers(number, waiting.number() + ".1.0:0"))).isEmpty();
    }

    @Test
    void aChannelThatTakesNoneSaysSoAndSendsNone() throws Exception {
        var counter = shop.channel("El mostrador " + UUID.randomUUID());
        var number = asked(counter);
        var offer = offer(number, 1);
        var chips = "/conversations/" + number + "/approved-messages/files?chosen=" + offer.mark();
        web.perform(get(chips).with(Cast.as(ANA)))
                .andExpect(content().string(containsString("no admite 0.png")))
                .andExpect(content().string(not(containsString("data-leaves"))));
        refuses(
                new WritingRefusal.FileNotTaken("0.png", counter.name()),
                () -> answers(number, offer.mark()));

        var there = "/conversations/" + asked(square) + "/approved-messages/files?chosen=";
        web.perform(get(there + offer.mark()).with(Cast.as(ANA)))
                .andExpect(content().string(containsString("data-leaves")))
                .andExpect(content().string(not(containsString("no admite"))));
    }

    @Test
    void moreThanTheChannelTakesAreRefused() {
        var number = asked(square);
        var marks = offer(number, 4).mark() + "," + offer(number, 1, "otra").mark();
        refuses(
                new WritingRefusal.FilesTooManyThere(square.name(), 4),
                () -> answers(number, marks));
    }

    @Test
    void programsSeeThemAndSendThemByTheirMark() throws Exception {
        var number = asked(square);
        var offer = offer(number, 1);
        var path = "/api/v1/conversations/" + number;
        web.perform(get(path + "/approved-messages?q==" + offer.text().handle()).with(Cast.as(ANA)))
                .andExpect(jsonPath("$.items[0].mark").value(offer.mark()))
                .andExpect(jsonPath("$.items[0].files[0].name").value("0.png"));
        web.perform(
                        post(path + "/replies")
                                .with(Cast.as(ANA))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"text\":\"Aquí.\",\"approvedMessages\":[\"%s\"]}"
                                                .formatted(offer.mark())))
                .andExpect(status().isAccepted());
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from networks.outbound_file f join"
                                                + " networks.outbound o on o.id = f.outbound_id"
                                                + " where o.channel_id = ?",
                                        square.id().value())
                                .get(0, Integer.class))
                .isEqualTo(1);
    }

    private long asked(Channel channel) {
        shop.comments(channel, Shop.DARIO, "¿Dónde estáis?", HOUR_AGO);
        return shop.latest();
    }

    private Offer offer(long number, int files) {
        return offer(number, files, "");
    }

    private Offer offer(long number, int files, String of) {
        var handle = "files-" + UUID.randomUUID();
        var text = composing.create(sight(ANA), handle, draft(files, of));
        approving.approve(sight(CARLA), text.number(), 1);
        return suggesting.offers(sight(ANA), number, "=" + handle).getFirst();
    }

    private Draft draft(int files) {
        return draft(files, "");
    }

    private Draft draft(int files, String of) {
        return new Draft(
                "Dónde",
                null,
                List.of(),
                List.of(),
                null,
                List.of(new Draft.Typed("es", "long", "close", "Aquí.")),
                new ArrayList<>(IntStream.range(0, files).mapToObj(i -> picture(of + i)).toList()));
    }

    private Draft.Enclosed picture(String name) {
        var kept = keeping.keep(sight(ANA), name, Paper.picture("enclosing " + name));
        return new Draft.Enclosed(kept.hash(), name + ".png", "Foto " + name);
    }

    private MessageId answers(long number, String marks) {
        var reply = new Reply(UUID.randomUUID(), null, null, "Aquí.", Aid.of("", marks));
        return answering.answer(sight(ANA), number, reply).message();
    }

    private List<String> sent(MessageId answer) {
        return db.fetch(
                        "select name || ' ' || alt from networks.outbound_file f join"
                                + " networks.outbound o on o.id = f.outbound_id where"
                                + " o.message_id = ? order by i",
                        answer.value())
                .into(String.class);
    }

    private static void refuses(WritingRefusal refusal, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
