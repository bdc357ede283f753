package org.tertulia.organization;

import java.time.ZoneId;
import java.util.Locale;

/** Whose installation this is, with the language and the time zone that new members begin with. */
public record Company(String name, Locale locale, ZoneId zone) {}
