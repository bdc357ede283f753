package org.tertulia.networks.http;

/** Ends a request before or between its exchanges. */
final class Stop extends Exception {

    private static final long serialVersionUID = 1;

    private final Fetched.Trouble trouble;
    private final String detail;

    Stop(Fetched.Trouble trouble, String detail) {
        super(detail, null, false, false);
        this.trouble = trouble;
        this.detail = detail;
    }

    Fetched.Unreachable unreachable(Fetched.Sent sent) {
        return new Fetched.Unreachable(trouble, sent, detail);
    }
}
