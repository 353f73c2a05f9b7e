package com.reviewpack.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sockets of one conversation: all are closed when its time is up, whatever they wait for, and none reads more than
 * a conversation can hold.
 */
final class CuttableSockets implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CuttableSockets.class);

    private final Queue<Socket> opened = new ConcurrentLinkedQueue<>();
    private final MailLine line;
    private final long mostBytes;
    private final Runnable endOfWatch;
    private volatile boolean cut;

    /**
     * @param mostBytes that the other side may say
     */
    CuttableSockets(MailLine line, long mostBytes) {
        this.line = line;
        this.mostBytes = mostBytes;
        this.endOfWatch = line.watch(this::cut);
    }

    SocketFactory plain() {
        return new Plain();
    }

    /** Also lays encryption over a socket that is open already. */
    SSLSocketFactory encrypted() {
        return new Encrypted(line.encryption());
    }

    private void cut() {
        cut = true;
        opened.forEach(CuttableSockets::hangUp);
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            LOG.debug("a socket was closed already", closedAlready);
        }
    }

    /** Only what lies under an encryption is kept: to close the encryption itself would wait for who reads from it. */
    private Socket kept(Socket raw) {
        Socket socket = new BoundedSocket(raw, mostBytes);
        opened.add(socket);
        if (cut) {
            hangUp(socket);
        }
        return socket;
    }

    private Socket unconnected() {
        return kept(new Socket());
    }

    private Socket connected(InetSocketAddress to) throws IOException {
        Socket socket = unconnected();
        socket.connect(to);
        return socket;
    }

    /** Ends the watch, and closes what the mail library has left open. */
    @Override
    public void close() {
        endOfWatch.run();
        opened.forEach(CuttableSockets::hangUp);
    }

    private final class Plain extends SocketFactory {
        @Override
        public Socket createSocket() {
            return unconnected();
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return connected(new InetSocketAddress(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return connected(new InetSocketAddress(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return connected(new InetSocketAddress(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            return connected(new InetSocketAddress(host, port));
        }
    }

    /** Where none is connected yet it gives out plain sockets: the mail library lays the encryption over them. */
    private final class Encrypted extends SSLSocketFactory {
        private final SSLSocketFactory own;

        Encrypted(SSLSocketFactory own) {
            this.own = own;
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return own.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return own.getSupportedCipherSuites();
        }

        @Override
        public Socket createSocket() {
            return unconnected();
        }

        @Override
        public Socket createSocket(Socket under, String host, int port, boolean autoClose) throws IOException {
            return own.createSocket(kept(under), host, port, autoClose);
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return own.createSocket(connected(new InetSocketAddress(host, port)), host, port, true);
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return createSocket(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return own.createSocket(connected(new InetSocketAddress(host, port)), host.getHostAddress(), port, true);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            return createSocket(host, port);
        }
    }
}
