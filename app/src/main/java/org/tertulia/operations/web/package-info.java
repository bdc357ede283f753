/** What those who keep the program running look at. */
@NullMarked
package org.tertulia.operations.web;

import org.jspecify.annotations.NullMarked;
