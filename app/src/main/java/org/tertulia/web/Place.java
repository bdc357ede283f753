package org.tertulia.web;

import org.tertulia.kernel.Role;

/** Where in the house a page is: the entries of the rail, then those of the company's menu. */
public enum Place {
    TODAY("/today", "sun", "web.place.today", "g h", Role.READER),
    INBOX("/inbox", "inbox", "web.place.inbox", "g i", Role.READER),
    LISTENING("/watches", "ear", "web.place.listening", "g l", Role.READER),
    CHANNELS("/channels", "broadcast", "web.place.channels", "g c", Role.READER),
    PLAYBOOK("/playbook", "book", "web.place.playbook", "g p", Role.READER),
    TEAM("/members", "users", "web.place.team", "g t", Role.READER),
    SETTINGS("/settings", "adjustments", "web.place.settings", "g s", Role.OWNER),
    WALL("/wall", "device-desktop", "web.place.wall", "g w", Role.SUPERVISOR),
    AUDIT("/audit", "list-check", "web.place.audit", "g a", Role.SUPERVISOR),
    OPERATIONS("/operations", "activity", "web.place.operations", "g o", Role.SUPERVISOR),
    /** A page that belongs to no entry: one's own account, the kit, an error. */
    NONE("/", "", "web.place.none", "", Role.READER);

    private final String path;
    private final String icon;
    private final String key;
    private final String keys;
    private final Role least;

    Place(String path, String icon, String key, String keys, Role least) {
        this.path = path;
        this.icon = icon;
        this.key = key;
        this.keys = keys;
        this.least = least;
    }

    /** The page that opens it for whoever may open all of it. */
    public String path() {
        return path;
    }

    /** The first of its pages that somebody of this role may open. */
    public String path(Role role) {
        return this == TEAM && !role.atLeast(Role.SUPERVISOR) ? "/insights" : path;
    }

    /** Its symbol's name in the sprite. */
    public String icon() {
        return icon;
    }

    /** The key of its name. */
    public String key() {
        return key;
    }

    /** The keys that open it, one after the other. */
    public String keys() {
        return keys;
    }

    /** Who sees the entry. */
    public Role least() {
        return least;
    }

    public boolean onRail() {
        return this == TODAY
                || this == INBOX
                || this == LISTENING
                || this == CHANNELS
                || this == PLAYBOOK
                || this == TEAM;
    }

    public boolean inCompanyMenu() {
        return this == SETTINGS || this == WALL || this == AUDIT || this == OPERATIONS;
    }
}
