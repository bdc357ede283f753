package org.tertulia.inbox.handover;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;

import java.time.Instant;
import org.hamcrest.Matcher;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.networks.Author;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Where a conversation is given to somebody, the choice says who is off duty. */
@TertuliaTest
class OffDutyTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Relay relay;
    @Autowired DSLContext db;
    @Autowired MockMvc web;

    @BeforeEach
    void start() {
        cast.moveIn();
        db.execute("delete from shifts.shift");
        var author = new Author("nadie", null, "Clienta", null);
        shop.comments(shop.channel("Fuera de turno"), author, "¿Hola?", Instant.now());
    }

    @Test
    void whoHasNoShiftIsMarkedWhereOthersHaveOne() throws Exception {
        relay.shift(BEA, -1, 3);
        relay.claimed(CARLA);
        shows("/handover", CARLA, containsString("Ana, fuera de turno"));
        shows("/handover", CARLA, not(containsString("Bea, fuera de turno")));
        shows("/inbox/day", CARLA, containsString("Dar a Ana, fuera de turno"));
        shows("/inbox/day", CARLA, not(containsString("Bea, fuera de turno")));
    }

    @Test
    void withoutARosterNobodyIs() throws Exception {
        relay.claimed(CARLA);
        shows("/handover", CARLA, not(containsString("fuera de turno")));
        shows("/inbox/day", CARLA, not(containsString("fuera de turno")));
    }

    private void shows(String path, SignedIn who, Matcher<String> text) throws Exception {
        web.perform(get(path).with(Cast.as(who))).andExpect(content().string(text));
    }
}
