/** Which watches does a message interest? */
@NullMarked
package org.tertulia.listening.matching;

import org.jspecify.annotations.NullMarked;
