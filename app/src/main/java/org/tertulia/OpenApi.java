package org.tertulia;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tertulia.kernel.SignedIn;
import org.tertulia.organization.Sight;
import org.tertulia.web.Page;
import org.tertulia.web.Paging;

/** What the description of the API says of itself; its paths come from the controllers. */
@Configuration(proxyBeanMethods = false)
class OpenApi {

    static {
        // Given by the house, not by the caller.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Sight.class, SignedIn.class, Page.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Tertulia")
                                .version("1")
                                .description(
                                        "The operations room for a company's social media. Lists answer"
                                                + " {\"items\": […], \"next\": …}: pass next as after. Errors"
                                                + " are problem details (RFC 9457): 400 for a body"
                                                + " that cannot be read, 422 for what can never be"
                                                + " taken as it is given, 409 for what cannot be as"
                                                + " things are now. A POST with an Idempotency-Key"
                                                + " is carried out once.")
                                .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This Tertulia")))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        "token",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** What {@link Paging} demands, said at every list. */
    @Bean
    OpenApiCustomizer lists() {
        return description ->
                description.getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .map(Operation::getParameters)
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .forEach(OpenApi::explain);
    }

    private static void explain(Parameter parameter) {
        switch (parameter.getName()) {
            case "limit" -> {
                parameter.description("How many at most; 422 outside these bounds.");
                parameter
                        .getSchema()
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(Paging.MOST));
            }
            case "after" ->
                    parameter.description("The next of the answer before; 422 for anything else.");
            default -> {}
        }
    }
}
