package org.tertulia.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.tertulia.kernel.Role.AGENT;
import static org.tertulia.kernel.Role.OWNER;
import static org.tertulia.kernel.Role.READER;
import static org.tertulia.kernel.Role.SUPERVISOR;
import static org.tertulia.web.Route.open;

import java.util.List;

/**
 * Who may ask for what: the first row that fits decides, and what no row names is denied. It says
 * what a role may do at all; which brands and things a person sees is each module's own question.
 */
public final class Routes {

    private Routes() {}

    public static final List<Route> TABLE =
            List.of(
                    // Before anybody has signed in
                    open(GET, "/assets/**"),
                    open(GET, "/favicon.ico"),
                    open(null, "/setup/**"),
                    open(null, "/sign-in"),
                    open(POST, "/sign-out"),
                    open(null, "/invitations/*"),
                    open(POST, "/look"),
                    // Answers in a demonstration only
                    open(GET, "/demo/feed.xml"),
                    new Route(null, "/demo/**", OWNER),

                    // The frame, and what is one's own
                    new Route(GET, "/", READER),
                    new Route(null, "/today/**", READER),
                    new Route(GET, "/live", READER),
                    new Route(GET, "/bell", READER),
                    new Route(GET, "/palette", READER),
                    new Route(GET, "/kit", READER),
                    new Route(null, "/account/**", READER),
                    new Route(null, "/notifications/**", READER),

                    // Care
                    new Route(GET, "/inbox/**", READER),
                    new Route(null, "/inbox/**", AGENT),
                    new Route(null, "/conversations/*/assignment", SUPERVISOR),
                    new Route(GET, "/conversations/**", READER),
                    new Route(null, "/conversations/**", AGENT),
                    new Route(null, "/messages/*/judgements", AGENT),
                    new Route(GET, "/messages/**", READER),
                    new Route(GET, "/media/**", READER),
                    new Route(GET, "/contacts/**", READER),
                    new Route(POST, "/contacts/*/erasure/**", SUPERVISOR),
                    new Route(null, "/plaza/**", AGENT),

                    // Listening and channels
                    new Route(POST, "/watches/preview", READER),
                    new Route(GET, "/watches/new", SUPERVISOR),
                    new Route(GET, "/watches/*/edit", SUPERVISOR),
                    new Route(GET, "/watches/**", READER),
                    new Route(null, "/watches/**", SUPERVISOR),
                    new Route(GET, "/mentions/**", READER),
                    new Route(null, "/mentions/**", AGENT),
                    new Route(GET, "/understanding", READER),
                    new Route(POST, "/understanding/learnings", SUPERVISOR),
                    new Route(POST, "/understanding/sampling", SUPERVISOR),
                    new Route(null, "/understanding/sample/**", AGENT),
                    new Route(GET, "/share-of-voice/**", READER),
                    new Route(GET, "/rounds/**", READER),
                    new Route(POST, "/rounds/plans/**", SUPERVISOR),
                    new Route(POST, "/rounds/**", AGENT),
                    new Route(GET, "/alerts/rules/new", SUPERVISOR),
                    new Route(GET, "/alerts/rules/*", SUPERVISOR),
                    new Route(GET, "/alerts/**", READER),
                    new Route(POST, "/alerts/rules/**", SUPERVISOR),
                    new Route(POST, "/alerts/**", AGENT),
                    new Route(GET, "/crisis-rooms/**", READER),
                    new Route(POST, "/crisis-rooms/*/closure", SUPERVISOR),
                    new Route(POST, "/crisis-rooms/**", AGENT),
                    new Route(GET, "/channels/new/**", SUPERVISOR),
                    new Route(GET, "/channels/subscriptions/**", SUPERVISOR),
                    new Route(GET, "/channels/authorizations/*", SUPERVISOR),
                    new Route(GET, "/channels/authorized", SUPERVISOR),
                    new Route(GET, "/channels/**", READER),
                    new Route(null, "/channels/**", SUPERVISOR),

                    // The team, and what it finds out
                    new Route(GET, "/departments/**", READER),
                    new Route(null, "/departments/**", OWNER),
                    // Who sees what people say may propose; who decides is each department's matter
                    new Route(null, "/insights/**", READER),

                    // The company
                    new Route(GET, "/members/**", SUPERVISOR),
                    new Route(null, "/members/**", OWNER),
                    new Route(null, "/settings/**", OWNER),
                    new Route(null, "/audit/**", SUPERVISOR),
                    new Route(POST, "/operations/publishing", OWNER),
                    new Route(null, "/operations/**", SUPERVISOR),

                    // For programs, by token
                    open(GET, "/api/v1/health"),
                    open(GET, "/api/v1/openapi.json"),
                    new Route(GET, "/api/v1/me", READER),
                    new Route(GET, "/api/v1/brands", READER),
                    new Route(GET, "/api/v1/members", READER),
                    new Route(GET, "/api/v1/departments", READER),
                    new Route(null, "/api/v1/insights/**", READER),
                    new Route(GET, "/api/v1/channels/**", READER),
                    new Route(null, "/api/v1/channels/**", SUPERVISOR),
                    new Route(POST, "/api/v1/understanding", READER),
                    new Route(GET, "/api/v1/understanding/**", READER),
                    new Route(POST, "/api/v1/understanding/learnings", SUPERVISOR),
                    new Route(null, "/api/v1/understanding/sampling", SUPERVISOR),
                    new Route(null, "/api/v1/understanding/sample/*", AGENT),
                    new Route(POST, "/api/v1/watches/preview", READER),
                    new Route(GET, "/api/v1/watches/**", READER),
                    new Route(null, "/api/v1/watches/**", SUPERVISOR),
                    new Route(GET, "/api/v1/share-of-voice/**", READER),
                    new Route(GET, "/api/v1/rounds/**", READER),
                    new Route(POST, "/api/v1/rounds/*/sign-off", AGENT),
                    new Route(null, "/api/v1/rounds/plans/*", SUPERVISOR),
                    new Route(GET, "/api/v1/alerts/**", READER),
                    new Route(POST, "/api/v1/alerts/**", AGENT),
                    new Route(GET, "/api/v1/alert-rules/**", READER),
                    new Route(null, "/api/v1/alert-rules/**", SUPERVISOR),
                    new Route(GET, "/api/v1/crisis-rooms/**", READER),
                    new Route(POST, "/api/v1/crisis-rooms/*/closure", SUPERVISOR),
                    new Route(POST, "/api/v1/crisis-rooms/**", AGENT),
                    new Route(GET, "/api/v1/calendars/**", READER),
                    new Route(null, "/api/v1/calendars/**", OWNER),
                    new Route(GET, "/api/v1/promises", READER),
                    new Route(null, "/api/v1/promises/**", OWNER),
                    new Route(GET, "/api/v1/complaints", READER),
                    new Route(null, "/api/v1/conversations/*/assignment", SUPERVISOR),
                    new Route(GET, "/api/v1/conversations/**", READER),
                    new Route(null, "/api/v1/conversations/**", AGENT),
                    new Route(GET, "/api/v1/messages/**", READER),
                    new Route(POST, "/api/v1/messages/*/judgements", AGENT),
                    new Route(GET, "/api/v1/contacts/**", READER),
                    new Route(null, "/api/v1/plaza/**", AGENT),
                    new Route(null, "/api/v1/quarantine/**", SUPERVISOR),
                    new Route(null, "/api/v1/audit/**", SUPERVISOR),
                    new Route(GET, "/api/v1/operations", SUPERVISOR),
                    new Route(POST, "/api/v1/operations/publishing", OWNER));
}
