/**
 * The text form of a protocol, which people read, write, send to each other and compare; {@code
 * docs/protocols.md} describes it.
 *
 * <p>Words: <em>reading</em> (what a text says, and what is wrong with it), <em>mistake</em> (a
 * line that is wrong, and why), <em>bundle</em> (several protocols in one text).
 *
 * <p>Invariants: reading never throws, and names every mistake with its line; where it finds no
 * mistake nothing of the text is lost; what is printed reads back as the same tree.
 *
 * <p>Read first: {@link org.tertulia.playbook.text.Reading}, {@link
 * org.tertulia.playbook.text.Printing}.
 */
@NamedInterface("text")
@NullMarked
package org.tertulia.playbook.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
