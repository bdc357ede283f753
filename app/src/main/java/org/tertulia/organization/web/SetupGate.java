package org.tertulia.organization.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tertulia.organization.Companies;

/** Leads every page to the setup until that is done; runs before the security chain. */
@Component
@Order(-110)
class SetupGate extends OncePerRequestFilter {

    private static final List<String> OPEN =
            List.of("/setup", "/assets/", "/favicon.ico", "/look", "/api/", "/error");

    private final Companies companies;

    SetupGate(Companies companies) {
        this.companies = companies;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OPEN.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (companies.setUp()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/setup");
    }
}
