/**
 * How mail servers are reached: to an address that was checked, sealed as somebody said, with one
 * sentence for each trouble. Both what is told to colleagues ({@code letters}) and what customers
 * write and read ({@code mail}) goes this way.
 *
 * <p>Read first: {@link org.tertulia.networks.mailserver.MailHost}.
 */
@NullMarked
package org.tertulia.networks.mailserver;

import org.jspecify.annotations.NullMarked;
