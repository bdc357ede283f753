/** The pages and the API of the crisis rooms. */
@NullMarked
package org.tertulia.listening.crisis.web;

import org.jspecify.annotations.NullMarked;
