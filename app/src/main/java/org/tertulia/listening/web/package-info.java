/** Pages and programs' entries of the watches and their mentions. */
@NullMarked
package org.tertulia.listening.web;

import org.jspecify.annotations.NullMarked;
