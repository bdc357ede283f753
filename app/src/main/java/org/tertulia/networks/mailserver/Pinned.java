package org.tertulia.networks.mailserver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** Makes connections to an address that was checked, whatever its name means a moment later. */
final class Pinned extends SocketFactory {

    private final InetAddress checked;

    Pinned(InetAddress checked) {
        this.checked = checked;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress to, int timeout) throws IOException {
                super.connect(there(to), timeout);
            }

            @Override
            public void connect(SocketAddress to) throws IOException {
                super.connect(there(to));
            }
        };
    }

    private SocketAddress there(SocketAddress to) {
        return new InetSocketAddress(checked, ((InetSocketAddress) to).getPort());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return new Socket(checked, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
            throws IOException {
        return new Socket(checked, port, from, fromPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return new Socket(checked, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
            throws IOException {
        return new Socket(checked, port, from, fromPort);
    }
}
