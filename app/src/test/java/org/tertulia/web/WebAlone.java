package org.tertulia.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.testing.Cast;

/**
 * The shell without the house: its own pages, with Ana, Carla and Olga, and no database. No
 * stereotype: the whole program must not find it.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration"
        })
@ComponentScan(
        basePackages = {"org.tertulia.web", "org.tertulia.kernel"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class WebAlone {

    static final String PASSWORD = Cast.PASSWORD;

    private static final Map<String, SignedIn> PEOPLE =
            Map.of(
                    "ana@olmo.example", Cast.ANA,
                    "carla@olmo.example", Cast.CARLA,
                    "olga@olmo.example", Cast.OLGA,
                    "rita@olmo.example", Cast.RITA);

    public static void main(String[] args) {
        SpringApplication.run(WebAlone.class, args);
    }

    @Bean
    PasswordSignIn peopleOfOlmo() {
        return new PasswordSignIn() {
            @Override
            public Attempt by(String email, String password, String from) {
                if (email.equals("often@olmo.example")) {
                    return new Attempt.TooMany(Duration.ofMinutes(5));
                }
                var known = PEOPLE.get(email);
                return known != null && password.equals(PASSWORD)
                        ? new Attempt.Welcome(known)
                        : new Attempt.Wrong();
            }

            @Override
            public Optional<SignedIn> still(MemberId id) {
                return PEOPLE.values().stream().filter(who -> who.id().equals(id)).findFirst();
            }
        };
    }

    @Bean
    TokenSignIn tokensOfOlmo() {
        return token -> token.equals("ana-token") ? Optional.of(Cast.ANA) : Optional.empty();
    }

    @Bean
    Company olmo() {
        return () -> "Olmo";
    }

    @Bean
    BrandsSeen onlyOlmo() {
        return who -> Set.of(Cast.OLMO);
    }

    @Bean
    Unread threeUnread() {
        return who -> 3;
    }

    /** Everything that a controller may end in, under addresses that the table already has. */
    @Controller
    @TestComponent
    static class Endings {

        record AlreadyClaimed(String by) implements Refusal {}

        @GetMapping("/inbox")
        Html page(Page page) {
            return out -> out.writeContent("<p>" + page.t("web.place.inbox") + "</p>");
        }

        @GetMapping("/inbox/refusal")
        Html refusal() {
            throw new Refused(new AlreadyClaimed("Bea"));
        }

        @GetMapping("/inbox/missing")
        Html missing() {
            throw new NotFound("conversation 7");
        }

        @GetMapping({"/settings", "/api/v1/audit"})
        Html forOthers() {
            return out -> out.writeContent("not for agents");
        }

        @GetMapping("/no-rule-names-this")
        Html unnamed() {
            return out -> out.writeContent("nobody reads this");
        }

        @GetMapping("/inbox/fault")
        Html fault() {
            throw new IllegalStateException("the legs of the table are missing");
        }

        @GetMapping("/inbox/twin")
        Html twin() {
            throw new DuplicateKeyException("ux_department_name");
        }

        @GetMapping("/inbox/number")
        Html number(@RequestParam int number) {
            return out -> out.writeContent(String.valueOf(number));
        }

        @PostMapping("/inbox/form")
        Redirect form() {
            return Redirect.to("/kit").saying("web.kit.sample.good");
        }

        @PostMapping("/api/v1/conversations/bytes")
        Html bytes(InputStream body) throws IOException {
            var length = body.readAllBytes().length;
            return out -> out.writeContent(String.valueOf(length));
        }

        @GetMapping("/api/v1/channels/refusal")
        Html refusedProgram() {
            throw new Refused(new AlreadyClaimed("Bea"));
        }

        record TooLong(int limit) implements Refusal.Unfit {}

        @GetMapping("/inbox/unfit")
        Html unfit() {
            throw new Refused(new TooLong(200));
        }

        @GetMapping("/api/v1/channels/unfit")
        Html unfitForPrograms() {
            throw new Refused(new TooLong(200));
        }

        @PostMapping(path = "/api/v1/conversations", consumes = "application/json")
        ResponseEntity<String> json(@RequestBody Map<String, String> body) {
            return ResponseEntity.ok(String.valueOf(body.size()));
        }

        @GetMapping(path = "/api/v1/channels/json", produces = "application/json")
        ResponseEntity<String> jsonOnly() {
            return ResponseEntity.ok("{}");
        }

        @GetMapping("/api/v1/channels/fault")
        Html faultForPrograms() {
            throw new IllegalStateException("the legs of the table are missing");
        }
    }
}
