/**
 * The tables as Java classes, and as one text to read: both made from the migrations, by running
 * them on a real PostgreSQL.
 *
 * <p>At build time {@link Tables} migrates a throw-away database and lets jOOQ write each schema's
 * classes into the module that owns it: schema {@code inbox} becomes package {@code
 * org.tertulia.inbox.db}, which module verification keeps others out of; schema {@code
 * messages_read}, the views that others may join, becomes {@code org.tertulia.messages.read}, a
 * named interface; {@code networks_plaza} becomes {@code org.tertulia.networks.plaza.db}.
 *
 * <p>Invariants: the same migrations give the same classes, byte for byte, so nothing is generated
 * when none changed; no generated class of one schema names one of another, else modules would seem
 * to depend on each other in a circle.
 *
 * <p>Read first: {@link Tables}, then {@link SchemaPackages}; {@link SchemaText} is the reading
 * copy.
 */
@NullMarked
package tertulia.tables;

import org.jspecify.annotations.NullMarked;
