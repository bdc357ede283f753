package org.tertulia.inbox.web;

/** What was written and could not be said: its text stays with the sentence that says why. */
record Unsaid(String text, String why) {}
