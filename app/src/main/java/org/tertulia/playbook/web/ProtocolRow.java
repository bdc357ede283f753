package org.tertulia.playbook.web;

import java.util.List;
import org.tertulia.playbook.Protocol;

/**
 * A protocol in a list: what it is called, when it is proposed, who writes at it, and whether the
 * reader has still to read what is new.
 */
record ProtocolRow(
        Protocol protocol,
        String title,
        String about,
        List<String> applies,
        String writer,
        boolean toRead) {}
