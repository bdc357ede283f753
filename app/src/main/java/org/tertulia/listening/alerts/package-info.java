/**
 * Alerts: what is out of the ordinary in what is heard, told to those who should know.
 *
 * <p>Words: <em>rule</em> (when somebody is told, who, and how), <em>subject</em> (a watch or a
 * channel, which a rule minds), <em>usual</em> (what to expect at this hour of the week),
 * <em>surge</em> (so much more than usual that it is no chance), <em>sign</em> (a rule that told of
 * a subject), <em>alert</em> (one event, with all its signs), <em>over</em> (all has been calm for
 * as long as the rule asks), <em>evidence</em> (the messages behind an alert), <em>hush</em>
 * (nobody wants to hear of it for a while).
 *
 * <p>Invariants: what is counted, the alerts and the letters are written in the transaction that
 * moves the cursor of the stream, so that an event is one alert, whatever crashes; a brand has one
 * event at a time, and its further signs join it; memory is a copy of two small tables, thrown away
 * whenever another program, or an undone transaction, went on from elsewhere; a message that comes
 * hours late counts for what is usual and raises nothing.
 *
 * <p>Read first: {@link org.tertulia.listening.alerts.Usual}, {@link
 * org.tertulia.listening.alerts.Judging}, then {@code Lookout} and {@code Raising}. Publishes
 * {@link org.tertulia.listening.alerts.AlertRaised}, {@link
 * org.tertulia.listening.alerts.AlertEnded}, {@link
 * org.tertulia.listening.alerts.AlertAcknowledged}, {@link
 * org.tertulia.listening.alerts.AlertHushed}, {@link org.tertulia.listening.alerts.RuleSaved},
 * {@link org.tertulia.listening.alerts.RuleRemoved}.
 */
@NamedInterface("alerts")
@NullMarked
package org.tertulia.listening.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
