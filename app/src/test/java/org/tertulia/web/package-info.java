@NullMarked
package org.tertulia.web;

import org.jspecify.annotations.NullMarked;
