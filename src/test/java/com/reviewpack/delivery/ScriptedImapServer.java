package com.reviewpack.delivery;

import com.reviewpack.delivery.MailSettings.Tls;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mailbox of one folder, {@code Sent}, with one message in it; encrypted from the start, or on request. */
final class ScriptedImapServer implements AutoCloseable {

    static final String MESSAGE_ID = "<pack-1@example.com>";

    private final ServerSocket listening;
    private final Tls tls;
    private final boolean offersStarttls;
    private final SSLContext identity;
    private final List<String> clear = new CopyOnWriteArrayList<>();
    private final List<String> encrypted = new CopyOnWriteArrayList<>();

    /**
     * @param offersStarttls where encryption begins on request: whether it may be requested at all
     * @param identity what it shows of itself
     */
    ScriptedImapServer(Tls tls, boolean offersStarttls, SSLContext identity) throws IOException {
        this.tls = tls;
        this.offersStarttls = offersStarttls;
        this.identity = identity;
        this.listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** The verbs of the commands that came unencrypted. */
    List<String> inTheClear() {
        return List.copyOf(clear);
    }

    /** The verbs of the commands that came encrypted. */
    List<String> underEncryption() {
        return List.copyOf(encrypted);
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket plain = listening.accept()) {
                if (tls == Tls.TLS) {
                    talk(encrypt(plain), true, true);
                } else {
                    talk(plain, false, true);
                }
            } catch (IOException theClientIsGone) {
                clear.add("gone");
            }
        }
    }

    private Socket encrypt(Socket plain) throws IOException {
        SSLSocket socket =
                (SSLSocket) identity.getSocketFactory().createSocket(plain, "localhost", plain.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private void talk(Socket socket, boolean secret, boolean greets) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = socket.getOutputStream();
        if (greets) {
            say(out, "* OK ready");
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ", 3);
            String verb = words[1].toUpperCase(Locale.ROOT);
            (secret ? encrypted : clear).add(verb);
            for (String answer : answers(verb, secret)) {
                say(out, answer);
            }
            say(out, words[0] + " OK done");
            if (verb.equals("STARTTLS")) {
                talk(encrypt(socket), true, false);
                return;
            }
            if (verb.equals("LOGOUT")) {
                return;
            }
        }
    }

    private List<String> answers(String verb, boolean secret) {
        String header = "Message-ID: " + MESSAGE_ID + "\r\n\r\n";
        return switch (verb) {
            case "CAPABILITY" -> List.of("* CAPABILITY IMAP4rev1" + (offersStarttls && !secret ? " STARTTLS" : ""));
            case "LIST" -> List.of("* LIST () \"/\" \"Sent\"");
            case "EXAMINE" -> List.of("* 1 EXISTS", "* 0 RECENT", "* OK [UIDVALIDITY 1] valid", "* FLAGS ()");
            case "SEARCH" -> List.of("* SEARCH 1");
            case "FETCH" ->
                List.of("* 1 FETCH (BODY[HEADER.FIELDS (Message-ID)] {" + header.length() + "}\r\n" + header + ")");
            case "LOGOUT" -> List.of("* BYE until then");
            default -> List.of();
        };
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
