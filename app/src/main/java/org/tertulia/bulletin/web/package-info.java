/** The pages and the API of the insights. */
@NullMarked
package org.tertulia.bulletin.web;

import org.jspecify.annotations.NullMarked;
