package com.reviewpack.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * A mail server that does what a script says, one entry a connection: {@code accept}, or {@code STAGE:WHAT} with the
 * stages from, rcpt, data, body, dot and quit, and a reply code, {@code drop} or {@code reset}. Once the script is used
 * up it accepts. Keeps what it was given, byte for byte.
 */
final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket listening;
    private final Deque<String> script = new ArrayDeque<>();
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final List<String> connections = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;

    record Received(List<String> recipients, String data) {}

    ScriptedMailServer(List<String> entries) throws IOException {
        script.addAll(entries);
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread = Thread.ofPlatform().daemon().name("scripted-mail-server").start(this::serve);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Mails of which the server got the end, whatever it answered. */
    List<Received> whole() {
        return List.copyOf(received);
    }

    int connections() {
        return connections.size();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                String entry = script.isEmpty() ? "accept" : script.removeFirst();
                connections.add(entry);
                talk(socket, entry);
            } catch (SocketException closed) {
                if (!listening.isClosed()) {
                    continue;
                }
                return;
            } catch (IOException gone) {
                connections.add("gone: " + gone.getMessage());
            }
        }
    }

    private void talk(Socket socket, String entry) throws IOException {
        String stage = entry.contains(":") ? entry.substring(0, entry.indexOf(':')) : "";
        String what = entry.substring(entry.indexOf(':') + 1);
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = socket.getOutputStream();
        List<String> recipients = new ArrayList<>();
        say(out, "220 test ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
            switch (verb) {
                case "EHLO", "HELO" -> say(out, "250 test");
                case "MAIL" -> {
                    if (misbehaves("from", stage, what, socket, out)) {
                        return;
                    }
                }
                case "RCPT" -> {
                    recipients.add(line);
                    if (misbehaves("rcpt", stage, what, socket, out)) {
                        return;
                    }
                }
                case "DATA" -> {
                    if (stage.equals("data")) {
                        if (misbehaves("data", stage, what, socket, out)) {
                            return;
                        }
                        continue;
                    }
                    say(out, "354 go on");
                    if (stage.equals("body")) {
                        in.readLine();
                        socket.setSoLinger(true, 0);
                        return;
                    }
                    String data = body(in);
                    boolean refused = stage.equals("dot") && (what.startsWith("4") || what.startsWith("5"));
                    if (!refused) {
                        received.add(new Received(List.copyOf(recipients), data));
                    }
                    if (misbehaves("dot", stage, what, socket, out)) {
                        return;
                    }
                }
                case "QUIT" -> {
                    if (!stage.equals("quit")) {
                        say(out, "221 bye");
                    }
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    /** Answers 250 unless the script says otherwise for this stage; true where the connection ends here. */
    private static boolean misbehaves(String here, String stage, String what, Socket socket, OutputStream out)
            throws IOException {
        if (!here.equals(stage)) {
            say(out, "250 ok");
            return false;
        }
        switch (what) {
            case "drop" -> {
                return true;
            }
            case "reset" -> {
                socket.setSoLinger(true, 0);
                return true;
            }
            default -> {
                say(out, what + " as scripted");
                return false;
            }
        }
    }

    private static String body(BufferedReader in) throws IOException {
        StringBuilder data = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            data.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return data.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        thread.interrupt();
    }
}
