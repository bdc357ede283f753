package org.tertulia.listening.rounds.web;

import org.tertulia.listening.rounds.Round;
import org.tertulia.listening.rounds.RoundState;

/** A round with its state of now; {@code by} made it, empty where nobody did. */
record Past(Round round, RoundState state, String by, String due) {}
