/** Teaches Spring MVC our words: pages come in, HTML and redirects go out, assets are kept. */
@NullMarked
package org.tertulia.web.mvc;

import org.jspecify.annotations.NullMarked;
