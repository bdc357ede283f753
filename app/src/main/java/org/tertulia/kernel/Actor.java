package org.tertulia.kernel;

/** Who did it. */
public sealed interface Actor {

    /** How the record names this actor: stable, and without personal data. */
    String reference();

    /** A person who works with Tertulia. */
    record Member(MemberId id, String name) implements Actor {
        @Override
        public String reference() {
            return "member:" + id;
        }
    }

    /** The program itself; {@code part} is the module or the task that acted. */
    record Program(String part) implements Actor {
        @Override
        public String reference() {
            return "program:" + part;
        }
    }
}
