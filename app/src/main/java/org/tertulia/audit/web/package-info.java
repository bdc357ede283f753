/** The record on the screen and through the API. */
@NullMarked
package org.tertulia.audit.web;

import org.jspecify.annotations.NullMarked;
