package org.tertulia.web;

/** Who works here: what the frame of every page needs of the company. */
public interface Company {

    /** The company's name, or an empty text before the setup. */
    String name();
}
