package org.tertulia.identity.web;

/** A new token, which is shown this once. */
record IssuedView(String name, String token) {

    @Override
    public String toString() {
        return "IssuedView[" + name + "]";
    }
}
