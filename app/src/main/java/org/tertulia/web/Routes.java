package org.tertulia.web;

import static org.springframework.http.HttpMethod.DELETE;
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

    /**
     * Forms that whoever holds a link may send: the link itself is the secret, and there is no
     * session that another site could make use of.
     */
    public static final List<String> BY_LINK =
            List.of("/feedback/*", "/feedback/*/remark", "/acknowledgements/*");

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
                    // What customers get by link
                    open(GET, "/feedback/*"),
                    open(POST, "/feedback/*"),
                    open(POST, "/feedback/*/remark"),
                    // What whoever is called gets by push or mail, and the script that shows pushes
                    open(GET, "/acknowledgements/*"),
                    open(POST, "/acknowledgements/*"),
                    open(GET, "/reaching-worker.js"),
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
                    new Route(GET, "/wall", READER),
                    new Route(GET, "/queues", READER),
                    new Route(GET, "/queues/rules", READER),
                    new Route(GET, "/queues/languages", READER),
                    new Route(null, "/queues/languages/*", READER),
                    new Route(null, "/queues/**", SUPERVISOR),
                    new Route(GET, "/taking-part/**", READER),
                    new Route(POST, "/taking-part/limits", SUPERVISOR),
                    new Route(POST, "/taking-part/left-alone/*/return", SUPERVISOR),
                    new Route(POST, "/taking-part/**", AGENT),
                    new Route(null, "/conversations/*/assignment", SUPERVISOR),
                    new Route(GET, "/conversations/*/situation", AGENT),
                    new Route(GET, "/conversations/*/tasks", AGENT),
                    new Route(GET, "/conversations/*/merges", AGENT),
                    new Route(GET, "/conversations/*/split", AGENT),
                    new Route(GET, "/conversations/*/aside", AGENT),
                    new Route(GET, "/conversations/*/approved-messages", AGENT),
                    new Route(POST, "/conversations/*/onlookers", READER),
                    new Route(GET, "/conversations/**", READER),
                    new Route(null, "/conversations/**", AGENT),
                    new Route(GET, "/satisfaction/settings", SUPERVISOR),
                    new Route(POST, "/satisfaction/settings/*", SUPERVISOR),
                    new Route(GET, "/satisfaction/**", READER),
                    new Route(GET, "/reviews", AGENT),
                    new Route(GET, "/reviews/results", AGENT),
                    new Route(GET, "/reviews/answers/*", AGENT),
                    new Route(POST, "/reviews/answers/*/talk/seen", AGENT),
                    new Route(null, "/reviews/**", SUPERVISOR),
                    new Route(null, "/approvals/rules/**", SUPERVISOR),
                    new Route(null, "/approvals/**", AGENT),
                    new Route(GET, "/writing", SUPERVISOR),
                    new Route(POST, "/writing/*", SUPERVISOR),
                    new Route(null, "/handover", AGENT),
                    new Route(GET, "/tasks", READER),
                    new Route(POST, "/tasks/*/ending", AGENT),
                    new Route(null, "/messages/*/judgements", AGENT),
                    new Route(GET, "/messages/**", READER),
                    new Route(GET, "/media/**", READER),
                    new Route(null, "/contacts/*/merge/**", AGENT),
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

                    // The manual: everybody reads it and tries it out, who answers writes it
                    new Route(GET, "/playbook/protocols/new", AGENT),
                    new Route(GET, "/playbook/protocols/*/draft", AGENT),
                    new Route(GET, "/playbook/messages/new", AGENT),
                    new Route(GET, "/playbook/messages/*/edition", AGENT),
                    new Route(GET, "/playbook/**", READER),
                    new Route(POST, "/playbook/protocols/*/trial", READER),
                    new Route(POST, "/playbook/situations/*/decision", SUPERVISOR),
                    new Route(POST, "/playbook/starter", SUPERVISOR),
                    new Route(POST, "/playbook/protocols/*/approval", SUPERVISOR),
                    new Route(POST, "/playbook/protocols/*/retirement", SUPERVISOR),
                    new Route(POST, "/playbook/messages/starter", SUPERVISOR),
                    new Route(POST, "/playbook/messages/*/approval", SUPERVISOR),
                    new Route(POST, "/playbook/messages/*/return", SUPERVISOR),
                    new Route(POST, "/playbook/messages/*/retirement", SUPERVISOR),
                    new Route(POST, "/playbook/messages/*/restoring", SUPERVISOR),
                    new Route(null, "/playbook/**", AGENT),

                    // The team, and what it finds out
                    new Route(GET, "/departments/**", READER),
                    new Route(null, "/departments/**", OWNER),
                    // Who sees what people say may propose; who decides is each department's matter
                    new Route(null, "/insights/**", READER),

                    // The roster; a calendar fetches one's own shifts by the secret in its address
                    open(GET, "/calendars/*"),
                    new Route(GET, "/shifts/new", SUPERVISOR),
                    new Route(GET, "/shifts/**", READER),
                    new Route(POST, "/shifts/mine/**", AGENT),
                    new Route(POST, "/shifts/absences/**", AGENT),
                    new Route(POST, "/shifts/swaps/*/approval", SUPERVISOR),
                    new Route(POST, "/shifts/swaps/*/rejection", SUPERVISOR),
                    new Route(POST, "/shifts/swaps/**", AGENT),
                    new Route(POST, "/shifts/emergency/hours/**", AGENT),
                    new Route(null, "/shifts/**", SUPERVISOR),

                    // Who is called for what cannot wait
                    new Route(GET, "/calls/**", READER),
                    new Route(POST, "/calls/*/acknowledgement", AGENT),

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
                    new Route(null, "/api/v1/departments/**", OWNER),
                    new Route(null, "/api/v1/insights/**", READER),
                    new Route(GET, "/api/v1/shifts/**", READER),
                    new Route(null, "/api/v1/shifts/absences/**", AGENT),
                    new Route(POST, "/api/v1/shifts/swaps/*/approval", SUPERVISOR),
                    new Route(POST, "/api/v1/shifts/swaps/*/rejection", SUPERVISOR),
                    new Route(POST, "/api/v1/shifts/swaps/**", AGENT),
                    new Route(null, "/api/v1/shifts/**", SUPERVISOR),
                    new Route(null, "/api/v1/handover", AGENT),
                    new Route(GET, "/api/v1/situations/**", READER),
                    new Route(POST, "/api/v1/situations/*/decision", SUPERVISOR),
                    new Route(POST, "/api/v1/situations/*/draft", AGENT),
                    new Route(null, "/api/v1/reach", READER),
                    new Route(GET, "/api/v1/calls/**", READER),
                    new Route(POST, "/api/v1/calls/*/acknowledgement", AGENT),
                    new Route(GET, "/api/v1/chains", READER),
                    new Route(GET, "/api/v1/chains/*", READER),
                    new Route(null, "/api/v1/chains/*", SUPERVISOR),
                    new Route(null, "/api/v1/emergency-hours/**", AGENT),
                    new Route(GET, "/api/v1/duty-rules", READER),
                    new Route(null, "/api/v1/duty-rules/*", SUPERVISOR),
                    new Route(GET, "/api/v1/protocols/**", READER),
                    new Route(POST, "/api/v1/protocols/*/approval", SUPERVISOR),
                    new Route(null, "/api/v1/protocols/**", AGENT),
                    new Route(GET, "/api/v1/approved-messages/**", READER),
                    new Route(POST, "/api/v1/approved-messages/*/approval", SUPERVISOR),
                    new Route(POST, "/api/v1/approved-messages/*/return", SUPERVISOR),
                    new Route(DELETE, "/api/v1/approved-messages/*", SUPERVISOR),
                    new Route(null, "/api/v1/approved-messages/**", AGENT),
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
                    new Route(GET, "/api/v1/queues/**", READER),
                    new Route(null, "/api/v1/queues/languages/*", READER),
                    new Route(null, "/api/v1/queues/**", SUPERVISOR),
                    new Route(GET, "/api/v1/routing-rules/**", READER),
                    new Route(null, "/api/v1/routing-rules/**", SUPERVISOR),
                    new Route(null, "/api/v1/approvals/**", AGENT),
                    new Route(GET, "/api/v1/approval-rules/**", READER),
                    new Route(null, "/api/v1/approval-rules/**", SUPERVISOR),
                    new Route(GET, "/api/v1/calendars/**", READER),
                    new Route(null, "/api/v1/calendars/**", OWNER),
                    new Route(GET, "/api/v1/promises", READER),
                    new Route(null, "/api/v1/promises/**", OWNER),
                    new Route(GET, "/api/v1/complaints", READER),
                    new Route(GET, "/api/v1/tasks/**", READER),
                    new Route(POST, "/api/v1/tasks/*/ending", AGENT),
                    new Route(GET, "/api/v1/taking-part/**", READER),
                    new Route(POST, "/api/v1/taking-part/**", AGENT),
                    new Route(null, "/api/v1/taking-part/**", SUPERVISOR),
                    new Route(null, "/api/v1/conversations/*/assignment", SUPERVISOR),
                    new Route(GET, "/api/v1/conversations/*/approved-messages", AGENT),
                    new Route(GET, "/api/v1/conversations/**", READER),
                    new Route(null, "/api/v1/conversations/**", AGENT),
                    new Route(GET, "/api/v1/wall", READER),
                    new Route(GET, "/api/v1/satisfaction/**", READER),
                    new Route(GET, "/api/v1/reviews", AGENT),
                    new Route(null, "/api/v1/reviews/**", SUPERVISOR),
                    new Route(GET, "/api/v1/messages/**", READER),
                    new Route(POST, "/api/v1/messages/*/judgements", AGENT),
                    new Route(null, "/api/v1/contacts/*/merge/**", AGENT),
                    new Route(GET, "/api/v1/contacts/**", READER),
                    new Route(null, "/api/v1/plaza/**", AGENT),
                    new Route(null, "/api/v1/quarantine/**", SUPERVISOR),
                    new Route(null, "/api/v1/audit/**", SUPERVISOR),
                    new Route(GET, "/api/v1/operations", SUPERVISOR),
                    new Route(POST, "/api/v1/operations/publishing", OWNER));
}
