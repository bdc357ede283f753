/**
 * The pages and the API of how people are reached: one's own settings, chains, calls, and the page
 * that whoever was called gets by link.
 */
@NullMarked
package org.tertulia.shifts.reaching.web;

import org.jspecify.annotations.NullMarked;
