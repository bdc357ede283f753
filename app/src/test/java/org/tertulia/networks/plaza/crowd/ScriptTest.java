package org.tertulia.networks.plaza.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private static final Script.Memory FORGETFUL = who -> 0;

    @Test
    void theSameSeedSaysTheSame() {
        assertThat(acts(7, 500)).isEqualTo(acts(7, 500));
        assertThat(acts(7, 50)).isNotEqualTo(acts(8, 50));
    }

    @Test
    void aStepNeedsNoneBeforeIt() {
        var all = acts(7, 500);

        assertThat(script(7, null, 0).act(431, FORGETFUL)).isEqualTo(all.get(431));
    }

    @Test
    void threeHundredSayingsDoNotLookRepeated() {
        var said = texts(acts(7, 300));

        assertThat(said.stream().distinct().count()).isGreaterThan(said.size() * 85L / 100);
        assertThat(said).allMatch(text -> !text.isBlank() && text.length() <= 500);
        assertThat(said).noneMatch(text -> text.contains("{") || text.contains(" de el "));
    }

    @Test
    void everyVarietyAndEveryKindOfActComesUp() {
        var all = acts(7, 1_000);

        assertThat(all.stream().map(act -> act.who().variety()).distinct())
                .containsExactlyInAnyOrder(Variety.values());
        assertThat(all)
                .hasAtLeastOneElementOfType(Act.Say.class)
                .hasAtLeastOneElementOfType(Act.Whisper.class)
                .hasAtLeastOneElementOfType(Act.Edit.class)
                .hasAtLeastOneElementOfType(Act.Delete.class);
    }

    @Test
    void peopleJoinInBeneathWhatWasOpenedBefore() {
        var all = acts(7, 1_000);

        for (var step = 0; step < all.size(); step++) {
            if (all.get(step) instanceof Act.Say(var who, _, Long beneath, _) && beneath != null) {
                assertThat(beneath).isLessThan(step);
                var first = (Act.Say) all.get(beneath.intValue());
                assertThat(first.beneath()).isNull();
                assertThat(who.variety().language).isEqualTo(first.who().variety().language);
            }
        }
    }

    @Test
    void onlyWhatOneSaidOneselfIsEditedOrTakenBack() {
        var all = acts(7, 1_000);

        for (var act : all) {
            switch (act) {
                case Act.Edit(var who, var step, _) ->
                        assertThat(all.get((int) step).who()).isEqualTo(who);
                case Act.Delete(var who, var step) ->
                        assertThat(all.get((int) step).who()).isEqualTo(who);
                case Act.Say _, Act.Whisper _ -> {}
            }
        }
    }

    @Test
    void inAWaveMostSpeakOfItAndFaster() {
        var calm = script(7, null, 0);
        var stormy = script(7, Wave.OUTAGE, 10);
        var during =
                LongStream.range(10, 10 + Wave.OUTAGE.steps())
                        .mapToObj(step -> stormy.act(step, FORGETFUL))
                        .filter(act -> act instanceof Act.Say say && say.beneath() == null)
                        .toList();

        assertThat(during.stream().filter(act -> matter(act) == Matter.OUTAGE).count())
                .isGreaterThan(during.size() / 2);
        assertThat(stormy.pause(12, 6)).isEqualTo(calm.pause(12, 6).dividedBy(Wave.OUTAGE.times));
        assertThat(stormy.act(9, FORGETFUL)).isEqualTo(calm.act(9, FORGETFUL));
        assertThat(stormy.tide().at(10 + Wave.OUTAGE.steps())).isNull();
    }

    @Test
    void wavesAlsoComeOfThemselves() {
        var tide = script(7, null, 0).tide();

        assertThat(LongStream.range(0, 2_000).mapToObj(tide::at).distinct())
                .hasSizeGreaterThan(1)
                .contains((Wave) null);
    }

    @Test
    void whoWasTreatedBadlySaysSo() {
        var grudging = script(7, null, 0);
        var said =
                LongStream.range(0, 300).mapToObj(step -> grudging.act(step, who -> -1)).toList();

        assertThat(said).isNotEqualTo(acts(7, 300));
        assertThat(texts(said))
                .anyMatch(text -> text.contains("última vez") || text.contains("Last"));
    }

    @Test
    void onAverageSoManySayingsAreInAMinute() {
        var script = script(7, null, 0);
        var time =
                LongStream.range(0, 190)
                        .mapToObj(step -> script.pause(step, 60))
                        .reduce(Duration.ZERO, Duration::plus);

        assertThat(time).isBetween(Duration.ofSeconds(160), Duration.ofSeconds(220));
    }

    private static Script script(long seed, @Nullable Wave wave, long from) {
        return new Script(seed, "Olmo", new Tide(seed, wave, from));
    }

    private static List<Act> acts(long seed, int many) {
        var script = script(seed, null, 0);
        return LongStream.range(0, many).mapToObj(step -> script.act(step, FORGETFUL)).toList();
    }

    private static @Nullable Matter matter(Act act) {
        return act instanceof Act.Say say ? say.matter() : null;
    }

    private static List<String> texts(List<Act> acts) {
        return acts.stream()
                .filter(Act.Say.class::isInstance)
                .map(act -> ((Act.Say) act).text())
                .toList();
    }
}
