package org.tertulia.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.organization.db.Tables.INVITATION;
import static org.tertulia.testing.Cast.as;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.identity.IdentityRefusal;
import org.tertulia.identity.SecretToken;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.SignedIn;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.testing.TestDatabases;

@TertuliaTest
class InvitationTest {

    private static final Sight OLGA = Cast.sight(Cast.OLGA);

    @Autowired Cast cast;
    @Autowired DSLContext db;
    @Autowired Inviting inviting;
    @Autowired Accepting accepting;
    @Autowired Invitations invitations;
    @Autowired Members members;
    @Autowired MockMvc mvc;

    @BeforeEach
    void start() {
        cast.moveIn();
    }

    @Test
    void anInvitationLetsOnePersonInOnce() throws Exception {
        var token = inviting.invite("Pau@Olmo.example", Role.AGENT, Reach.EVERYTHING, OLGA);
        var url = "/invitations/" + token.value();

        mvc.perform(get(url)).andExpect(status().isOk());
        mvc.perform(
                        post(url)
                                .with(csrf())
                                .param("name", "Pau Ríos")
                                .param("password", "una silla de pino"))
                .andExpect(status().isSeeOther());

        assertThat(members.list(OLGA))
                .anySatisfy(
                        it -> {
                            assertThat(it.name()).isEqualTo("Pau Ríos");
                            assertThat(it.handle()).isEqualTo("pau");
                            assertThat(it.role()).isEqualTo(Role.AGENT);
                        });
        mvc.perform(get(url)).andExpect(status().isConflict());
        refuses(() -> accept(token), new OrganizationRefusal.InvitationSpent());
    }

    @Test
    void ofManyWhoUseItAtOnceOneGetsIn() {
        var token = inviting.invite("eva@olmo.example", Role.AGENT, Reach.EVERYTHING, OLGA);
        var results = new ConcurrentLinkedQueue<Object>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 5; i++) {
                threads.submit(
                        () -> {
                            try {
                                return results.add(accept(token));
                            } catch (Refused refused) {
                                return results.add(refused.refusal());
                            }
                        });
            }
        }

        assertThat(results).hasSize(5);
        assertThat(results.stream().filter(MemberId.class::isInstance)).hasSize(1);
        assertThat(results).contains(new OrganizationRefusal.InvitationSpent());
    }

    @Test
    void aBadPasswordComesBackAndTheLinkStaysGood() throws Exception {
        var token = inviting.invite("leo@olmo.example", Role.READER, Reach.EVERYTHING, OLGA);
        var url = "/invitations/" + token.value();

        mvc.perform(post(url).with(csrf()).param("name", "Leo").param("password", "corta"))
                .andExpect(status().is(422));
        mvc.perform(get(url)).andExpect(status().isOk());
    }

    @Test
    void aLinkThatWasWithdrawnExpiredOrNeverWasOpensNothing() throws Exception {
        var token = inviting.invite("mar@olmo.example", Role.AGENT, Reach.EVERYTHING, OLGA);
        var id = invitations.of(token).orElseThrow().id();
        inviting.withdraw(id, OLGA);
        var old = inviting.invite("sol@olmo.example", Role.AGENT, Reach.EVERYTHING, OLGA);
        expire(old);

        refuses(() -> accept(token), new OrganizationRefusal.InvitationOver());
        refuses(() -> accept(old), new OrganizationRefusal.InvitationOver());
        refuses(() -> accept(SecretToken.next()), new OrganizationRefusal.InvitationOver());
        mvc.perform(get("/invitations/" + old.value())).andExpect(status().isConflict());
        assertThatThrownBy(() -> inviting.withdraw(id, OLGA)).isInstanceOf(NotFound.class);
    }

    @Test
    void theTokenIsKeptAsItsHash() {
        var token = inviting.invite("luz@olmo.example", Role.AGENT, Reach.EVERYTHING, OLGA);

        assertThat(db.fetchExists(INVITATION, INVITATION.HASH.eq(token.hash()))).isTrue();
        assertThat(token.toString()).doesNotContain(token.value());
    }

    @Test
    void onlyOwnersInvite() throws Exception {
        refuses(
                () ->
                        inviting.invite(
                                "rio@olmo.example",
                                Role.OWNER,
                                Reach.EVERYTHING,
                                Cast.sight(Cast.CARLA)),
                new OrganizationRefusal.OnlyOwners());
        for (var who : new SignedIn[] {Cast.CARLA, Cast.ANA, Cast.RITA}) {
            mvc.perform(post("/members/invitations").with(as(who)).with(csrf()))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void anAddressThatIsNoneOrIsTakenIsRefused() {
        refuses(
                () -> inviting.invite("rio", Role.AGENT, Reach.EVERYTHING, OLGA),
                new IdentityRefusal.EmailImplausible("rio"));
        refuses(
                () -> inviting.invite("ANA@olmo.example", Role.AGENT, Reach.EVERYTHING, OLGA),
                new IdentityRefusal.EmailTaken("ana@olmo.example"));
    }

    @Test
    void aReachOfNothingOrOfUnseenBrandsIsRefused() {
        for (var brands :
                new Reach[] {new Reach(false, Set.of()), new Reach(false, Set.of(Cast.ROBLE))}) {
            refuses(
                    () -> inviting.invite("rio@olmo.example", Role.AGENT, brands, OLGA),
                    new OrganizationRefusal.BrandMissing());
        }
    }

    @Test
    void thePageShowsTheLinkOnce() throws Exception {
        var shown =
                mvc.perform(
                                post("/members/invitations")
                                        .with(as(Cast.OLGA))
                                        .with(csrf())
                                        .param("email", "noa@olmo.example")
                                        .param("role", "AGENT")
                                        .param("all", "true"))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(shown).contains("/invitations/");
        mvc.perform(get("/members").with(as(Cast.OLGA)))
                .andExpect(status().isOk())
                .andExpect(
                        result ->
                                assertThat(result.getResponse().getContentAsString())
                                        .contains("noa@olmo.example"));
    }

    private MemberId accept(SecretToken token) {
        return accepting.accept(
                token, "Eva", "una silla de pino", Locale.of("es"), ZoneId.of("Europe/Madrid"));
    }

    private void expire(SecretToken token) throws SQLException {
        try (var owner = TestDatabases.asOwner();
                var change =
                        owner.prepareStatement(
                                "update organization.invitation set expires_at = invited_at where hash = ?")) {
            change.setBytes(1, token.hash());
            change.executeUpdate();
        }
    }

    private static void refuses(ThrowingCallable call, Refusal refusal) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.refusal()).isEqualTo(refusal));
    }
}
