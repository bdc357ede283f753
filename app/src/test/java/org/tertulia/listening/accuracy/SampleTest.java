package org.tertulia.listening.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.messages.Street.DARIO;
import static org.tertulia.messages.Street.NOON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tertulia.kernel.SignedIn;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Street;
import org.tertulia.messages.judging.Accuracy;
import org.tertulia.messages.judging.Asked;
import org.tertulia.messages.judging.Samples;
import org.tertulia.messages.judging.Samples.Sample;
import org.tertulia.messages.judging.SamplesDrawn;
import org.tertulia.networks.Heard;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Some messages a day are judged one after another, if somebody wants that. */
@TertuliaTest
class SampleTest {

    private static final Sight ANA = Cast.sight(Cast.ANA);
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired MockMvc web;
    @Autowired ItemConsumer recording;
    @Autowired Samples samples;
    @Autowired SamplesDrawn drawn;
    @Autowired Accuracy accuracy;
    @Autowired DSLContext db;
    @Autowired Cast cast;

    @BeforeEach
    void start() {
        cast.moveIn();
        db.execute(
                "update messages.sample set outcome = 'set-aside', done_at = now(),"
                        + " done_by = gen_random_uuid() where outcome is null");
        db.execute("update messages.sampling set per_day = 0, drawn_on = null");
    }

    @Test
    void nobodyIsAskedUnlessSomebodyWantsIt() throws Exception {
        page(Cast.CARLA, "/understanding").andExpect(content().string(containsString("perDay")));
        page(Cast.RITA, "/understanding")
                .andExpect(content().string(not(containsString("perDay"))));
        page(Cast.ANA, "/understanding/sample")
                .andExpect(content().string(containsString("La muestra está apagada")));

        set(Cast.ANA, "5").andExpect(status().isForbidden());
        set(Cast.CARLA, "5").andExpect(status().isSeeOther());
        set(Cast.CARLA, "5").andExpect(status().isSeeOther());
        assertThat(samples.perDay()).isEqualTo(5);
        page(Cast.RITA, "/understanding/sample").andExpect(status().isForbidden());
        page(Cast.ANA, "/understanding/sample").andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"51", "-1", "", "mucho", "999999999999"})
    void howManyIsANumberThatPeopleCanDo(String perDay) throws Exception {
        set(Cast.CARLA, perDay)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Son de 0 a 50")))
                .andExpect(content().string(containsString("value=\"" + perDay + "\"")));
        assertThat(samples.perDay()).isZero();
    }

    @Test
    void theSampleIsJudgedOneAfterAnotherAndCountsApart() throws Exception {
        hear(8);
        drawn.draw(TODAY, 4);
        assertThat(waiting(ANA)).hasSize(6);
        assertThat(waiting(ANA).stream().filter(Sample::byLot)).hasSize(4);
        drawn.draw(TODAY, 1);
        assertThat(waiting(ANA)).doesNotHaveDuplicates();
        var before = sampled();

        var first = waiting(ANA).getFirst().message();
        page(Cast.ANA, "/understanding/sample")
                .andExpect(content().string(containsString("/understanding/sample/" + first)));
        judge(first, "sentiment", "neg").andExpect(status().isSeeOther());
        assertThat(waiting(ANA)).extracting(Sample::message).doesNotContain(first);
        judge(first, "sentiment", "pos").andExpect(status().isSeeOther());
        assertThat(sampled()).isEqualTo(before + 1);

        var chosen = waiting(ANA).stream().filter(it -> !it.byLot()).toList().getFirst();
        judge(chosen.message(), "sentiment", "neg").andExpect(status().isSeeOther());
        web.perform(
                        post("/messages/" + waiting(ANA).getFirst().message() + "/judgements")
                                .param("sentiment", "neg")
                                .with(Cast.as(Cast.ANA))
                                .with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(sampled()).isEqualTo(before + 1);

        var unknown = waiting(ANA).getFirst().message();
        send("/understanding/sample/" + unknown + "/aside").andExpect(status().isSeeOther());
        assertThat(waiting(ANA)).extracting(Sample::message).doesNotContain(unknown);
        assertThat(sampled()).isEqualTo(before + 1);
    }

    @Test
    void nothingButASampleIsJudgedHere() throws Exception {
        hear(3);
        drawn.draw(TODAY, 2);
        var message = waiting(ANA).getFirst().message();

        judge(message, "sentiment", "fatal").andExpect(status().isUnprocessableContent());
        judge(message, "color", "azul").andExpect(status().isUnprocessableContent());
        judge(MessageId.next(), "sentiment", "neg").andExpect(status().isNotFound());
        send("/understanding/sample/nada").andExpect(status().isNotFound());
        assertThat(waiting(ANA).getFirst().message()).isEqualTo(message);
        assertThat(waiting(new Sight(Cast.ANA, Set.of(Cast.ROBLE)))).isEmpty();
    }

    @Test
    void programsDoTheSame() throws Exception {
        web.perform(json(put("/api/v1/understanding/sampling"), Cast.CARLA, "{\"perDay\":3}"))
                .andExpect(jsonPath("$.perDay").value(3));
        web.perform(json(put("/api/v1/understanding/sampling"), Cast.CARLA, "{\"perDay\":51}"))
                .andExpect(status().isUnprocessableContent());
        web.perform(json(put("/api/v1/understanding/sampling"), Cast.CARLA, "{}"))
                .andExpect(status().isUnprocessableContent());
        web.perform(json(put("/api/v1/understanding/sampling"), Cast.CARLA, "{\"perDay\":1.5}"))
                .andExpect(status().isBadRequest());
        web.perform(json(put("/api/v1/understanding/sampling"), Cast.ANA, "{\"perDay\":9}"))
                .andExpect(status().isForbidden());
        hear(3);
        drawn.draw(TODAY, 2);
        var id = waiting(ANA).getFirst().message();
        var other = waiting(ANA).getLast().message();

        web.perform(get("/api/v1/understanding/sample").with(Cast.as(Cast.RITA)))
                .andExpect(jsonPath("$.items[0].id").value(id.toString()))
                .andExpect(jsonPath("$.items[0].byLot").value(true));
        var path = "/api/v1/understanding/sample/";
        web.perform(json(post(path + id), Cast.RITA, "{\"intent\":\"praise\"}"))
                .andExpect(status().isForbidden());
        web.perform(json(post(path + id), Cast.ANA, "{}"))
                .andExpect(status().isUnprocessableContent());
        web.perform(json(post(path + id), Cast.ANA, "{\"intent\":null}"))
                .andExpect(status().isUnprocessableContent());
        web.perform(json(post(path + id), Cast.ANA, "{\"intent\":\"praise\"}"))
                .andExpect(status().isNoContent());
        web.perform(delete(path + other).with(Cast.as(Cast.ANA))).andExpect(status().isNoContent());
        assertThat(waiting(ANA)).extracting(Sample::message).doesNotContain(id, other);
        web.perform(get("/api/v1/understanding/accuracy?sampled=true").with(Cast.as(Cast.RITA)))
                .andExpect(jsonPath("$.items.length()").value(12));
    }

    private void hear(int many) {
        var heard = new ArrayList<Heard>();
        for (int i = 0; i < many; i++) {
            var id = "sample-" + System.nanoTime() + "-" + i;
            heard.add(new Street().post(id, DARIO, "Lo de siempre, número " + i, NOON));
        }
        recording.take(List.copyOf(heard));
    }

    private List<Sample> waiting(Sight sight) {
        return samples.waiting(sight, TODAY.minusDays(1), 50);
    }

    /** How many answers about the tone count. */
    private int sampled() {
        return accuracy.sampled(ANA, Instant.now(), ZoneOffset.UTC, 2).stream()
                .map(week -> week.of(Asked.SENTIMENT))
                .mapToInt(tally -> tally.said() + tally.unsure())
                .sum();
    }

    private ResultActions judge(MessageId message, String question, String label) throws Exception {
        return send("/understanding/sample/" + message, question, label);
    }

    private ResultActions set(SignedIn who, String perDay) throws Exception {
        return web.perform(
                post("/understanding/sampling")
                        .param("perDay", perDay)
                        .with(Cast.as(who))
                        .with(csrf()));
    }

    private ResultActions send(String path, String... param) throws Exception {
        var request = post(path).with(Cast.as(Cast.ANA)).with(csrf());
        return web.perform(param.length == 0 ? request : request.param(param[0], param[1]));
    }

    private ResultActions page(SignedIn who, String path) throws Exception {
        return web.perform(get(path).with(Cast.as(who)));
    }

    private static MockHttpServletRequestBuilder json(
            MockHttpServletRequestBuilder request, SignedIn who, String body) {
        return request.with(Cast.as(who)).contentType("application/json").content(body);
    }
}
