/**
 * The whole program in a real browser: one journey per capability, and a crawler over every page.
 */
@NullMarked
package org.tertulia.browser;

import org.jspecify.annotations.NullMarked;
