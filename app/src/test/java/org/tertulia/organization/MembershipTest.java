package org.tertulia.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.as;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.SignedIn;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class MembershipTest {

    private static final Sight OLGA = Cast.sight(Cast.OLGA);

    @Autowired Cast cast;
    @Autowired Placing placing;
    @Autowired Parting parting;
    @Autowired Branding branding;
    @Autowired Brands brands;
    @Autowired Members members;
    @Autowired People people;
    @Autowired Sights sights;
    @Autowired MockMvc mvc;

    @BeforeEach
    void start() {
        cast.moveIn();
        parting.takeBack(Cast.OLGA.id(), OLGA);
        parting.takeBack(Cast.ANA.id(), OLGA);
        parting.takeBack(Cast.CARLA.id(), OLGA);
        placing.place(Cast.OLGA.id(), Role.OWNER, Reach.EVERYTHING, OLGA);
        placing.place(Cast.CARLA.id(), Role.SUPERVISOR, Reach.EVERYTHING, OLGA);
        placing.place(Cast.ANA.id(), Role.AGENT, Reach.EVERYTHING, OLGA);
    }

    @Test
    void theLastOwnerStaysOne() {
        var last = new OrganizationRefusal.LastOwner("Olga");

        refuses(() -> placing.place(Cast.OLGA.id(), Role.AGENT, Reach.EVERYTHING, OLGA), last);
        refuses(() -> parting.part(Cast.OLGA.id(), OLGA), last);
    }

    @Test
    void ofTwoOwnersWhoLeaveAtOnceOneStays() {
        placing.place(Cast.CARLA.id(), Role.OWNER, Reach.EVERYTHING, OLGA);
        var results = new ConcurrentLinkedQueue<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var who : new SignedIn[] {Cast.OLGA, Cast.CARLA}) {
                threads.submit(() -> results.add(tryToLeave(who.id())));
            }
        }

        assertThat(results).containsExactlyInAnyOrder("left", "refused");
        assertThat(members.owners()).hasSize(1);
    }

    @Test
    void whoLeftIsNobodyUntilTakenBack() {
        parting.part(Cast.ANA.id(), OLGA);
        assertThat(people.known(Cast.ANA.id())).isEmpty();
        assertThat(members.handled(Set.of("ana", "bea"), OLGA))
                .extracting(Member::name)
                .containsExactly("Bea");

        parting.takeBack(Cast.ANA.id(), OLGA);
        assertThat(people.known(Cast.ANA.id())).isPresent();
    }

    @Test
    void aNewRoleHoldsFromTheNextRequestOn() throws Exception {
        var signedIn =
                mvc.perform(
                                post("/sign-in")
                                        .with(csrf())
                                        .param("email", Cast.ANA.email())
                                        .param("password", Cast.PASSWORD))
                        .andReturn()
                        .getResponse();
        var session = Objects.requireNonNull(signedIn.getCookie("tertulia"));
        mvc.perform(get("/members").cookie(session)).andExpect(status().isForbidden());
        placing.place(Cast.ANA.id(), Role.SUPERVISOR, Reach.EVERYTHING, OLGA);

        mvc.perform(get("/members").cookie(session)).andExpect(status().isOk());
    }

    @Test
    void aMemberOfSomeBrandsSeesThoseOnly() {
        var roble = brandNamed("Roble");
        var all = sights.of(Cast.OLGA);
        placing.place(Cast.ANA.id(), Role.AGENT, new Reach(false, Set.of(roble)), all);

        var sight = sights.of(Cast.ANA);
        assertThat(brands.list(sight)).extracting(Brand::name).containsExactly("Roble");
        assertThat(brands.find(Cast.OLMO, sight)).isEmpty();
        assertThat(sights.of(Cast.BEA).brands()).contains(Cast.OLMO, roble);
        refuses(
                () -> placing.place(Cast.ANA.id(), Role.AGENT, new Reach(false, Set.of()), all),
                new OrganizationRefusal.BrandMissing());
    }

    @Test
    void twoBrandsNeverHaveOneName() {
        refuses(() -> branding.add(" olmo ", OLGA), new OrganizationRefusal.BrandNameTaken("olmo"));
        refuses(() -> branding.add(" ", OLGA), new OrganizationRefusal.NameMissing());
        var pino = branding.add("Pino", OLGA);
        var seen = sights.of(Cast.OLGA);
        var brand = brands.find(pino, seen).orElseThrow();
        refuses(
                () -> branding.rename(brand, "OLMO", seen),
                new OrganizationRefusal.BrandNameTaken("OLMO"));
        branding.rename(brand, "PINO", seen);
        assertThat(brands.named("pino", seen)).isPresent();
    }

    @Test
    void onlyOwnersDecideAboutPeopleAndBrands() {
        for (var who : new SignedIn[] {Cast.CARLA, Cast.ANA, Cast.RITA}) {
            var sight = Cast.sight(who);
            Stream.<ThrowingCallable>of(
                            () -> placing.place(Cast.BEA.id(), Role.OWNER, Reach.EVERYTHING, sight),
                            () -> parting.part(Cast.BEA.id(), sight),
                            () -> parting.takeBack(Cast.BEA.id(), sight),
                            () -> branding.add("Haya", sight))
                    .forEach(call -> refuses(call, new OrganizationRefusal.OnlyOwners()));
        }
    }

    @Test
    void nobodyWhoIsNotAMemberCanBePlaced() {
        assertThatThrownBy(() -> placing.place(MemberId.next(), Role.AGENT, Reach.EVERYTHING, OLGA))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void eachRoleOpensItsPagesAndNoOthers() throws Exception {
        for (var who : new SignedIn[] {Cast.RITA, Cast.BEA, Cast.CARLA, Cast.OLGA}) {
            opens(who, "/account", Role.READER);
            opens(who, "/notifications", Role.READER);
            opens(who, "/api/v1/me", Role.READER);
            opens(who, "/api/v1/brands", Role.READER);
            opens(who, "/api/v1/members", Role.READER);
            opens(who, "/members", Role.SUPERVISOR);
            opens(who, "/members/ana", Role.SUPERVISOR);
            opens(who, "/settings", Role.OWNER);
            does(who, "/members/invitations", Role.OWNER);
            does(who, "/members/nobody", Role.OWNER);
            does(who, "/members/nobody/departure", Role.OWNER);
            does(who, "/settings/brands", Role.OWNER);
        }
    }

    @Test
    void theFormsOfMembersAndSettingsAreObeyed() throws Exception {
        mvc.perform(
                        post("/members/ana")
                                .with(as(Cast.OLGA))
                                .with(csrf())
                                .param("role", "READER")
                                .param("all", "true"))
                .andExpect(status().isSeeOther());
        assertThat(members.find("ana", OLGA).orElseThrow().role()).isEqualTo(Role.READER);
        mvc.perform(post("/members/olga").with(as(Cast.OLGA)).with(csrf()).param("all", "true"))
                .andExpect(status().is(422));
        mvc.perform(post("/members/ana/departure").with(as(Cast.OLGA)).with(csrf()))
                .andExpect(status().isSeeOther());
        mvc.perform(get("/members/ana").with(as(Cast.OLGA))).andExpect(status().isOk());
        mvc.perform(post("/members/ana/return").with(as(Cast.OLGA)).with(csrf()))
                .andExpect(status().isSeeOther());
        mvc.perform(
                        post("/settings")
                                .with(as(Cast.OLGA))
                                .with(csrf())
                                .param("company", "Olmo y Roble")
                                .param("language", "en")
                                .param("zone", "America/Lima"))
                .andExpect(status().isSeeOther());
        mvc.perform(post("/settings").with(as(Cast.OLGA)).with(csrf()).param("company", " "))
                .andExpect(status().is(422));
        mvc.perform(
                        post("/settings/brands")
                                .with(as(Cast.OLGA))
                                .with(csrf())
                                .param("brand", "OLMO"))
                .andExpect(status().is(422));
    }

    private void opens(SignedIn who, String path, Role least) throws Exception {
        var expected = who.role().atLeast(least) ? 200 : 403;
        assertThat(mvc.perform(get(path).with(as(who))).andReturn().getResponse().getStatus())
                .as("%s opens %s", who.name(), path)
                .isEqualTo(expected);
    }

    private void does(SignedIn who, String path, Role least) throws Exception {
        var response = mvc.perform(post(path).with(as(who)).with(csrf())).andReturn().getResponse();
        assertThat(response.getStatus() != 403)
                .as("%s may post to %s", who.name(), path)
                .isEqualTo(who.role().atLeast(least));
    }

    private String tryToLeave(MemberId id) {
        try {
            parting.part(id, OLGA);
            return "left";
        } catch (Refused refused) {
            return "refused";
        }
    }

    private BrandId brandNamed(String name) {
        var sight = sights.of(Cast.OLGA);
        return brands.named(name, sight).map(Brand::id).orElseGet(() -> branding.add(name, sight));
    }

    private static void refuses(ThrowingCallable call, Refusal refusal) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.refusal()).isEqualTo(refusal));
    }
}
