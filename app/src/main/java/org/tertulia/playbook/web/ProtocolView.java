package org.tertulia.playbook.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.playbook.Protocol;
import org.tertulia.playbook.Version;
import org.tertulia.playbook.situations.Situation;

/**
 * A protocol, and one version of it.
 *
 * @param tree null where its text says none
 * @param situations that it came of, or is written for
 * @param departments that it names and that there are not
 * @param unsayable what is wrong with the approved messages that it names
 * @param missing who has not read it, by name; empty where nobody is asked
 * @param ask whether the reader is asked to read it
 */
record ProtocolView(
        Protocol protocol,
        Version version,
        String title,
        String about,
        List<String> applies,
        @Nullable TreeView tree,
        List<Situation> situations,
        List<String> departments,
        int mistakes,
        List<String> unsayable,
        String writer,
        List<String> missing,
        int readers,
        boolean ask,
        boolean writes,
        boolean supervises,
        boolean mine,
        String refused) {}
