package org.tertulia.organization.web;

/** The link of a new invitation, which is shown this once. */
record InvitedView(String email, String link) {

    @Override
    public String toString() {
        return "InvitedView[" + email + "]";
    }
}
