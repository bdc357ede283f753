package org.tertulia.inbox.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.aside.GoingAside;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class WhereItIsSaidTest {

    private static final String PHONE = "Llámanos al 612 345 678, por favor.";

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired GoingAside going;
    @Autowired Checking checking;

    @Test
    void helpIsForWhereTheAnswerGoesAndNotForWhereItWasAsked() {
        cast.moveIn();
        var square = shop.channel("La plaza de dentro y fuera");
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        shop.comments(square, Shop.DARIO, "¿Y mi factura?", now.minus(Duration.ofHours(1)));
        var number = shop.latest();
        assertThat(checking.check(sight(ANA), number, PHONE).shown()).isNotEmpty();

        going.go(sight(ANA), number, GoingAside.Typed.directly());
        assertThat(checking.check(sight(ANA), number, PHONE).shown()).isEmpty();

        shop.writes(square, Shop.DARIO, "El 42", now);
        going.comeBack(sight(ANA), number);
        assertThat(checking.check(sight(ANA), number, PHONE).shown()).isNotEmpty();
    }
}
