package org.tertulia.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.tertulia.kernel.Role;
import org.tertulia.web.Entrance;
import org.tertulia.web.PasswordSignIn;
import org.tertulia.web.Route;
import org.tertulia.web.Routes;
import org.tertulia.web.TokenSignIn;

/** Two doors made from {@link Routes}: tokens for programs, sessions for people. */
@Configuration(proxyBeanMethods = false)
class Security {

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, TokenSignIn tokens, Served served) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(
                        // A session that comes along with a token is left alone, its name too.
                        sessions ->
                                sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                                        .sessionFixation(SessionFixationConfigurer::none))
                .addFilterBefore(new Bearer(tokens), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        failures ->
                                failures.authenticationEntryPoint(
                                                (request, response, e) -> {
                                                    response.setHeader(
                                                            "WWW-Authenticate", "Bearer");
                                                    response.sendError(
                                                            HttpServletResponse.SC_UNAUTHORIZED);
                                                })
                                        .accessDeniedHandler(new Denied(served)))
                .authorizeHttpRequests(Security::rules)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http, PasswordSignIn people, Entrance entrance, Served served) {
        return http.csrf(
                        csrf ->
                                csrf.ignoringRequestMatchers(Routes.BY_LINK.toArray(String[]::new))
                                        .csrfTokenRepository(new HttpSessionCsrfTokenRepository())
                                        .csrfTokenRequestHandler(
                                                new XorCsrfTokenRequestAttributeHandler()))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .addFilterBefore(
                        new StillSignedIn(people, entrance), AnonymousAuthenticationFilter.class)
                .logout(
                        leaving ->
                                leaving.logoutUrl(Served.SIGN_OUT)
                                        .logoutSuccessHandler(
                                                (request, response, who) -> {
                                                    response.setStatus(
                                                            HttpServletResponse.SC_SEE_OTHER);
                                                    response.setHeader("Location", "/sign-in");
                                                })
                                        .addLogoutHandler(
                                                new HeaderWriterLogoutHandler(
                                                        new ClearSiteDataHeaderWriter(
                                                                Directive.CACHE,
                                                                Directive.STORAGE))))
                .exceptionHandling(
                        failures ->
                                failures.authenticationEntryPoint(new SignInFirst())
                                        .accessDeniedHandler(new Denied(served)))
                .authorizeHttpRequests(Security::rules)
                .build();
    }

    /** Nobody comes in by the framework's own doors: people by {@link Entrance} only. */
    @Bean
    AuthenticationManager noOtherDoor() {
        return authentication -> {
            throw new ProviderNotFoundException("People sign in through Entrance");
        };
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                .permitAll();
        for (var route : Routes.TABLE) {
            allow(route, requests.requestMatchers(route.method(), route.pattern()));
            if (HttpMethod.GET.equals(route.method())) {
                allow(route, requests.requestMatchers(HttpMethod.HEAD, route.pattern()));
            }
        }
        requests.anyRequest().denyAll();
    }

    private static void allow(
            Route route, AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl urls) {
        if (route.least() == null) {
            urls.permitAll();
        } else {
            urls.hasAnyAuthority(authorities(route.least()));
        }
    }

    private static String[] authorities(Role least) {
        return Arrays.stream(Role.values())
                .filter(role -> role.atLeast(least))
                .map(Role::authority)
                .toArray(String[]::new);
    }
}
