package org.tertulia.identity;

import java.time.ZoneId;
import java.util.Locale;
import org.tertulia.kernel.MemberId;

/** An e-mail address that may come in, with the language and the time zone of its person. */
public record Account(MemberId id, String email, Locale locale, ZoneId zone, boolean disabled) {}
