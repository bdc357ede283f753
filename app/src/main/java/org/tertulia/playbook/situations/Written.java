package org.tertulia.playbook.situations;

/** The version of a protocol that a situation asked for. */
public record Written(int protocol, int version) {

    public String path() {
        return "/playbook/protocols/" + protocol + "?version=" + version;
    }
}
