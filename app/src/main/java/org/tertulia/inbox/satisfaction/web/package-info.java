/**
 * The page that customers get by link, the pages and the API of what they answered.
 *
 * <p>Read first: {@code FeedbackPages}, the only form that needs neither a session nor a sign-in.
 */
@NullMarked
package org.tertulia.inbox.satisfaction.web;

import org.jspecify.annotations.NullMarked;
