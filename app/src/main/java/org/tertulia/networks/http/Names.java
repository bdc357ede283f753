package org.tertulia.networks.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where names are resolved: the operating system, or a test's table. */
@FunctionalInterface
public interface Names {

    Names SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /** Every address of a host; never empty. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
