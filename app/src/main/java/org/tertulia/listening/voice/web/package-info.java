/** Share of voice, on the screen and for programs. */
@NullMarked
package org.tertulia.listening.voice.web;

import org.jspecify.annotations.NullMarked;
