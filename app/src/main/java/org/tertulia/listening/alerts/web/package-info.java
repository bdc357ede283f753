/** The pages and the API of the alerts and their rules. */
@NullMarked
package org.tertulia.listening.alerts.web;

import org.jspecify.annotations.NullMarked;
