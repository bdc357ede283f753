package org.tertulia.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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
        assertThat(Choices.zones(NOW, "Europe/Madrid", Locale.ENGLISH).getLast().options())
                .extracting(Option::label)
                .containsExactly("UTC (GMT)");
    }

    @Test
    void citiesAreCalledAndSortedAsTheReaderDoes() {
        assertThat(labels(Locale.of("es")))
                .contains("Bruselas (GMT+01:00)", "Ciudad de México (GMT-06:00)")
                .containsSubsequence("Ámsterdam (GMT+01:00)", "Atenas (GMT+02:00)")
                .containsSubsequence("Viena (GMT+01:00)", "Zúrich (GMT+01:00)");
        assertThat(labels(Locale.ENGLISH))
                .contains("Bogotá (GMT-05:00)")
                .containsSubsequence("Bogotá (GMT-05:00)", "Buenos Aires (GMT-03:00)");
    }

    private static List<String> labels(Locale locale) {
        return Choices.zones(NOW, "UTC", locale).stream()
                .flatMap(part -> part.options().stream())
                .map(Option::label)
                .toList();
    }

    @Test
    void aZoneThatFewKnowComesFirstWhereItHolds() {
        var parts = Choices.zones(NOW, "Asia/Calcutta", Locale.ENGLISH);

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
        return Choices.zones(NOW, current, Locale.ENGLISH).stream()
                .flatMap(part -> part.options().stream())
                .map(Option::value)
                .toList();
    }
}
