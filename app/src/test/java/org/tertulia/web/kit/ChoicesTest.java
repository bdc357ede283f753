package org.tertulia.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void theZonesAreTheOnesThatPeopleKnow() {
        var zones = values("Europe/Madrid");

        assertThat(zones)
                .hasSizeLessThan(150)
                .doesNotHaveDuplicates()
                .contains("Europe/Madrid", "Atlantic/Canary", "America/Mexico_City", "UTC")
                .doesNotContain("Africa/Abidjan", "Asia/Calcutta", "America/Buenos_Aires")
                .allMatch(id -> Choices.zone(id).isPresent());
        assertThat(Choices.zones(NOW, "Europe/Madrid").getLast().options())
                .extracting(Option::label)
                .containsExactly("UTC (GMT)");
    }

    @Test
    void aZoneThatFewKnowComesFirstWhereItHolds() {
        var parts = Choices.zones(NOW, "Asia/Calcutta");

        assertThat(parts.getFirst().options())
                .containsExactly(new Option("Asia/Calcutta", "Asia/Calcutta (GMT+05:30)"));
        assertThat(values("Luna/Norte")).isEqualTo(values("Europe/Madrid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "GMT", "Etc/UTC", "Etc/GMT", "Zulu", "Z", "Universal", "GMT0"})
    void everyNameOfUtcIsUtc(String name) {
        assertThat(Choices.familiar(ZoneId.of(name))).isEqualTo(ZoneId.of("UTC"));
        assertThat(values("UTC")).contains("UTC");
    }

    @Test
    void aPlaceKeepsItsName() {
        assertThat(Choices.familiar(ZoneId.of("Europe/London")))
                .isEqualTo(ZoneId.of("Europe/London"));
    }

    private static List<String> values(String current) {
        return Choices.zones(NOW, current).stream()
                .flatMap(part -> part.options().stream())
                .map(Option::value)
                .toList();
    }
}
