package com.reviewpack.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server in a process of its own, which outlives the nights that are killed. What it takes is on the disk before it
 * says so. Now and then it greylists a recipient, cannot take a mail yet, or hangs up on a mail that it has taken.
 */
final class AcceptingMailServer {

    /** Named in the folder once the server listens; holds the port. */
    static final String PORT = "port";

    private final Path folder;
    private final Random chance;
    private final AtomicInteger mails = new AtomicInteger();

    private AcceptingMailServer(Path folder, long seed) {
        this.folder = folder;
        this.chance = new Random(seed);
    }

    /** {@code FOLDER SEED}: takes mails until it is killed, a file each. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        try (ServerSocket listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
            Path written = Files.writeString(folder.resolve("port.new"), Integer.toString(listening.getLocalPort()));
            Files.move(written, folder.resolve(PORT), StandardCopyOption.ATOMIC_MOVE);
            AcceptingMailServer server = new AcceptingMailServer(folder, Long.parseLong(arguments[1]));
            while (true) {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> server.serve(socket));
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            talk(socket);
        } catch (IOException theClientIsGone) {
            System.out.println("gone: " + theClientIsGone.getMessage());
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = socket.getOutputStream();
        say(out, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.toUpperCase(Locale.ROOT);
            if (verb.startsWith("DATA")) {
                say(out, "354 go on");
                if (!take(in, socket, out)) {
                    return;
                }
            } else if (verb.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else if (verb.startsWith("RCPT") && isOneIn(10)) {
                say(out, "450 4.2.0 greylisted, try again later");
            } else {
                say(out, "250 fine");
            }
        }
    }

    /**
     * @return whether the conversation goes on
     */
    private boolean take(BufferedReader in, Socket socket, OutputStream out) throws IOException {
        StringBuilder mail = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            line = in.readLine();
        }
        if (line == null) {
            return false;
        }
        if (isOneIn(20)) {
            say(out, "451 4.3.0 not now");
            return true;
        }
        keep(mail.toString());
        if (isOneIn(50)) {
            socket.setSoLinger(true, 0);
            return false;
        }
        say(out, "250 2.0.0 taken");
        return true;
    }

    private synchronized boolean isOneIn(int many) {
        return chance.nextInt(many) == 0;
    }

    private void keep(String mail) throws IOException {
        Path half = folder.resolve(mails.incrementAndGet() + ".part");
        try (FileChannel channel = FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(mail.getBytes(StandardCharsets.ISO_8859_1));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        String name = String.valueOf(half.getFileName()).replace(".part", ".eml");
        Files.move(half, half.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
