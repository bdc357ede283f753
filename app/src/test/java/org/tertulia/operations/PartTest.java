package org.tertulia.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.operations.Condition.CARE;
import static org.tertulia.operations.Condition.TROUBLE;
import static org.tertulia.operations.Condition.WELL;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartTest {

    @Test
    void aHouseIsAsItsWorstPart() {
        var care = new Part.Quarantine(1);
        var trouble = new Part.Search(null, null);

        assertThat(new Overview(List.of(new Part.Quarantine(0))).condition()).isEqualTo(WELL);
        assertThat(new Overview(List.of(care, trouble)).condition()).isEqualTo(TROUBLE);
        assertThat(new Overview(List.of(care, trouble, care)).count(CARE)).isEqualTo(2);
    }

    @Test
    void channelsAreAsTheWorstOfThem() {
        var care = new Part.Ailing(1, "Blog", CARE, "networks.trouble.Bug", null);
        var gone = new Part.Ailing(2, "Boletín", TROUBLE, null, null);

        assertThat(new Part.Channels(4, 1, 0, List.of()).condition()).isEqualTo(WELL);
        assertThat(new Part.Channels(4, 0, 0, List.of(care)).condition()).isEqualTo(CARE);
        assertThat(new Part.Channels(0, 0, 0, List.of(care, gone)).condition()).isEqualTo(TROUBLE);
    }

    @Test
    void anAnswerOnItsWayAsksForNobody() {
        assertThat(new Part.Answers(3, 0, 0, null).condition()).isEqualTo(WELL);
        assertThat(new Part.Answers(0, 1, 0, null).condition()).isEqualTo(CARE);
        assertThat(new Part.Answers(0, 0, 1, null).condition()).isEqualTo(CARE);
    }

    @Test
    void aFollowerThatIsBehindIsWellAndOneThatStoppedIsNot() {
        assertThat(new Part.Follower("inbox", 900, null, 0).condition()).isEqualTo(WELL);
        assertThat(new Part.Follower("inbox", 0, null, 1).condition()).isEqualTo(CARE);
        assertThat(new Part.Follower("inbox", 1, "1a2b3c4d", 0).condition()).isEqualTo(TROUBLE);
    }

    @Test
    void aRecordThatDoesNotFitIsTrouble() {
        var at = Instant.parse("2026-11-22T10:00:00Z");

        assertThat(new Part.Chain(10, null, null, null, false).condition()).isEqualTo(WELL);
        assertThat(new Part.Chain(10, at, null, null, false).condition()).isEqualTo(WELL);
        assertThat(new Part.Chain(10, at, null, 7L, false).condition()).isEqualTo(TROUBLE);
        assertThat(new Part.Chain(10, at, null, null, true).condition()).isEqualTo(CARE);
    }

    @Test
    void aDiskThatFillsUpIsSaidInTime() {
        assertThat(new Part.Disk(10L << 30, 20L << 30, 256L << 20).condition()).isEqualTo(WELL);
        assertThat(new Part.Disk(1L << 30, 20L << 30, 256L << 20).condition()).isEqualTo(CARE);
        assertThat(new Part.Disk(100L << 20, 20L << 30, 256L << 20).condition()).isEqualTo(TROUBLE);
    }
}
