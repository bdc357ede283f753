@org.jspecify.annotations.NullMarked
package org.tertulia.listening.web;
