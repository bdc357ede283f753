/** What the composer asks for while somebody writes, and the page of how we speak where. */
@NullMarked
package org.tertulia.inbox.writing.web;

import org.jspecify.annotations.NullMarked;
