package org.tertulia.listening.rounds.web;

import java.util.List;
import org.tertulia.listening.web.MentionView;

/** One round, and the newest of the messages that whoever made it saw. */
record RoundView(Past past, String channel, int number, List<MentionView> items) {}
