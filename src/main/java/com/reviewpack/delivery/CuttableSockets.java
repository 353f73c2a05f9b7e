package com.reviewpack.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sockets that are all closed when their time is up, whatever they are waiting for. */
final class CuttableSockets implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CuttableSockets.class);

    private final Queue<Socket> opened = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("mail-deadline").factory());

    CuttableSockets(Duration most) {
        watch.schedule(this::cut, most.toMillis(), TimeUnit.MILLISECONDS);
    }

    SocketFactory plain() {
        return new Plain();
    }

    /** Also lays encryption over a socket that is open already. */
    SSLSocketFactory encrypted() {
        return new Encrypted((SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private void cut() {
        for (Socket socket : opened) {
            try {
                socket.close();
            } catch (IOException closedAlready) {
                LOG.debug("a socket was closed already", closedAlready);
            }
        }
    }

    private <S extends Socket> S kept(S socket) {
        opened.add(socket);
        return socket;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private final class Plain extends SocketFactory {
        @Override
        public Socket createSocket() {
            return kept(new Socket());
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return kept(new Socket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return kept(new Socket(host, port, local, localPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return kept(new Socket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            return kept(new Socket(host, port, local, localPort));
        }
    }

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
        public Socket createSocket() throws IOException {
            return kept(own.createSocket());
        }

        @Override
        public Socket createSocket(Socket under, String host, int port, boolean autoClose) throws IOException {
            return kept(own.createSocket(under, host, port, autoClose));
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return kept(own.createSocket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return kept(own.createSocket(host, port, local, localPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return kept(own.createSocket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            return kept(own.createSocket(host, port, local, localPort));
        }
    }
}
