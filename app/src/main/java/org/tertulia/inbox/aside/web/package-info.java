/** The page on which a conversation goes aside. */
@NullMarked
package org.tertulia.inbox.aside.web;

import org.jspecify.annotations.NullMarked;
