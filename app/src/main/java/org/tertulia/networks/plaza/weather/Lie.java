package org.tertulia.networks.plaza.weather;

/** An answer that says that a request was not taken, which it was. */
public enum Lie {
    /** 500, as if it had fallen on the way. */
    BROKEN(500, "{\"error\":\"internal\"}"),
    /** 429 without a time to come back: no network that limits in earnest says so. */
    LIMITED(429, "{\"error\":\"slow down\"}"),
    /** 403, as if the same had been said before. */
    DUPLICATE(403, "{\"error\":\"duplicate content\"}"),
    /** 200 with an error inside. */
    CONTRADICTION(200, "{\"error\":\"try again\"}"),
    /** 200 without the id of what was made. */
    NAMELESS(200, "{}"),
    /** A page where data belong. */
    GARBAGE(200, "<html><body>Bad gateway</body></html>");

    private final int status;
    private final String body;

    Lie(int status, String body) {
        this.status = status;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public String body() {
        return body;
    }
}
