package org.tertulia.inbox.web;

import org.tertulia.inbox.walking.Walked;
import org.tertulia.playbook.tree.Walk;

/** The protocol by which an answer was given, and the way that led to it. */
record Led(Walked walked, Walk walk) {}
