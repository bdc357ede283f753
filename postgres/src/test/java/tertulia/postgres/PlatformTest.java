package tertulia.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlatformTest {

    @ParameterizedTest
    @EnumSource
    void everyPlatformHasItsArchive(Platform platform) {
        assertThat(Platform.class.getResource(platform.archive())).isNotNull();
    }

    @Test
    void anotherSystemIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> Platform.of("Mac OS X", "aarch64"))
                .isInstanceOf(PostgresRefused.class)
                .hasMessageContaining("not for Mac OS X on aarch64");
    }
}
