package com.reviewpack.delivery;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;

/** Another socket, from which no more is read than it may say: an answer without an end would fill the memory. */
final class BoundedSocket extends Socket {

    private final Socket own;
    private final long most;
    private long read;

    /**
     * @param own connected or not
     * @param most bytes that may be read from it
     */
    BoundedSocket(Socket own, long most) {
        this.own = own;
        this.most = most;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(own.getInputStream()) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int bytes = super.read(into, offset, length);
                count(Math.max(0, bytes));
                return bytes;
            }
        };
    }

    private synchronized void count(int bytes) throws IOException {
        read += bytes;
        if (read > most) {
            throw new IOException("the server said more than " + most + " bytes; it is cut off");
        }
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return own.getOutputStream();
    }

    @Override
    public void connect(SocketAddress to) throws IOException {
        own.connect(to);
    }

    @Override
    public void connect(SocketAddress to, int timeoutMillis) throws IOException {
        own.connect(to, timeoutMillis);
    }

    @Override
    public void bind(SocketAddress local) throws IOException {
        own.bind(local);
    }

    @Override
    public void close() throws IOException {
        own.close();
    }

    @Override
    public void shutdownInput() throws IOException {
        own.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        own.shutdownOutput();
    }

    @Override
    public boolean isConnected() {
        return own.isConnected();
    }

    @Override
    public boolean isBound() {
        return own.isBound();
    }

    @Override
    public boolean isClosed() {
        return own.isClosed();
    }

    @Override
    public boolean isInputShutdown() {
        return own.isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        return own.isOutputShutdown();
    }

    @Override
    public InetAddress getInetAddress() {
        return own.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return own.getLocalAddress();
    }

    @Override
    public int getPort() {
        return own.getPort();
    }

    @Override
    public int getLocalPort() {
        return own.getLocalPort();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return own.getRemoteSocketAddress();
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return own.getLocalSocketAddress();
    }

    @Override
    public synchronized void setSoTimeout(int millis) throws SocketException {
        own.setSoTimeout(millis);
    }

    @Override
    public synchronized int getSoTimeout() throws SocketException {
        return own.getSoTimeout();
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        own.setTcpNoDelay(on);
    }

    @Override
    public void setSoLinger(boolean on, int seconds) throws SocketException {
        own.setSoLinger(on, seconds);
    }
}
