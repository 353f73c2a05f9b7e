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
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A mail server that does what a script says, one entry a connection: {@code accept}, or {@code STAGE:WHAT} and more of
 * them between commas. The stages are banner, offer, ehlo, starttls, auth, from, rcpt, data, body, dot, rset
 * and quit; WHAT is a
 * reply, or a misbehaviour:
 *
 * <ul>
 *   <li>{@code drop}, {@code reset}: the connection ends
 *   <li>{@code silent}, {@code drip}: no answer, or one that never ends its line, until the whole conversation has taken
 *       too long, which comes about by itself then
 *   <li>{@code endless}: an answer of lines without end
 *   <li>{@code garbage}: no answer of this protocol
 *   <li>{@code twice}: the answer and one more in the same packet
 * </ul>
 *
 * Once the script is used up it accepts. Keeps what it was given, byte for byte.
 */
public final class ScriptedMailServer implements AutoCloseable {

    /** The one login that it takes. */
    public static final String USER = "reports";

    public static final String PASSWORD = "open sesame";

    private final ServerSocket listening;
    private final MailSettings.Tls security;
    private final Optional<SSLContext> identity;
    private final Deque<String> script = new ArrayDeque<>();
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final List<String> connections = Collections.synchronizedList(new ArrayList<>());
    private final List<String> senders = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;
    private volatile Runnable tooLong = () -> {};

    /**
     * A mail whose end the server got.
     *
     * @param recipients the commands that named them
     */
    public record Received(List<String> recipients, String data) {}

    public ScriptedMailServer(List<String> entries) throws IOException {
        this(entries, MailSettings.Tls.NONE, Optional.empty());
    }

    /**
     * @param identity what it shows of itself; present where the security asks for it
     */
    public ScriptedMailServer(List<String> entries, MailSettings.Tls security, Optional<SSLContext> identity)
            throws IOException {
        this.script.addAll(entries);
        this.security = security;
        this.identity = identity;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.thread = Thread.ofPlatform().daemon().name("scripted-mail-server").start(this::serve);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** A line to this server whose time runs out where the server falls silent, and never before. */
    public MailLine line(SSLSocketFactory trust) {
        return new MailLine(Duration.ofMinutes(5), trust, cut -> {
            tooLong = cut;
            return () -> {};
        });
    }

    /** Mails of which the server got the end and did not refuse it. */
    public List<Received> whole() {
        return List.copyOf(received);
    }

    public int connections() {
        return connections.size();
    }

    /** The commands that named the sender. */
    public List<String> senders() {
        return List.copyOf(senders);
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                String entry = script.isEmpty() ? "accept" : script.removeFirst();
                connections.add(entry);
                new Talk(entry).over(socket);
            } catch (SocketException closed) {
                if (listening.isClosed()) {
                    return;
                }
            } catch (IOException gone) {
                connections.set(connections.size() - 1, "gone: " + gone.getMessage());
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        thread.interrupt();
    }

    /** One connection. */
    private final class Talk {
        private final Map<String, String> rules = new HashMap<>();
        private Socket socket = new Socket();
        private BufferedReader in = new BufferedReader(InputStreamReader.nullReader());
        private OutputStream out = OutputStream.nullOutputStream();

        Talk(String entry) {
            for (String rule : entry.split(",")) {
                int colon = rule.indexOf(':');
                if (colon > 0) {
                    rules.put(rule.substring(0, colon), rule.substring(colon + 1));
                }
            }
        }

        void over(Socket accepted) throws IOException {
            use(security == MailSettings.Tls.TLS ? encrypted(accepted) : accepted);
            if (!answers("banner", "220 test ready")) {
                return;
            }
            List<String> recipients = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
                boolean goesOn = switch (verb) {
                    case "EHLO" -> answers("ehlo", greeting());
                    case "HELO" -> answers(rules.getOrDefault("ehlo", "").startsWith("502") ? "" : "ehlo", "250 test");
                    case "STAR" -> startTls();
                    case "AUTH" -> login(line);
                    case "MAIL" -> {
                        senders.add(line);
                        yield answers("from", "250 ok");
                    }
                    case "RCPT" -> {
                        recipients.add(line);
                        yield answers("rcpt", "250 ok");
                    }
                    case "DATA" -> takes(recipients);
                    case "QUIT" -> {
                        answers("quit", "221 bye");
                        yield false;
                    }
                    case "RSET" -> answers("rset", "250 ok");
                    default -> answers("", "250 ok");
                };
                if (!goesOn) {
                    return;
                }
            }
        }

        private void use(Socket next) throws IOException {
            socket = next;
            in = new BufferedReader(new InputStreamReader(next.getInputStream(), StandardCharsets.ISO_8859_1));
            out = next.getOutputStream();
        }

        private Socket encrypted(Socket plain) throws IOException {
            SSLSocket layered = (SSLSocket)
                    identity.orElseThrow().getSocketFactory().createSocket(plain, null, plain.getPort(), true);
            layered.setUseClientMode(false);
            layered.startHandshake();
            return layered;
        }

        private String greeting() {
            StringBuilder lines = new StringBuilder("250-test\r\n");
            boolean stripped = rules.getOrDefault("starttls", "").equals("stripped");
            if (security == MailSettings.Tls.STARTTLS && !(socket instanceof SSLSocket) && !stripped) {
                lines.append("250-STARTTLS\r\n");
            }
            String offer = rules.getOrDefault("offer", "none");
            if (!offer.equals("none")) {
                lines.append("250-").append(offer.replace("\\r\\n", "\r\n")).append("\r\n");
            }
            return lines + "250 AUTH PLAIN LOGIN";
        }

        private boolean startTls() throws IOException {
            if (!answers("starttls", "220 go on")) {
                return false;
            }
            if (!rules.containsKey("starttls")) {
                use(encrypted(socket));
            }
            return true;
        }

        private boolean login(String line) throws IOException {
            String given;
            if (line.startsWith("AUTH PLAIN")) {
                given = decoded(line.substring("AUTH PLAIN".length()))
                        .replace('\0', ' ')
                        .strip();
            } else {
                say("334 VXNlcm5hbWU6");
                String user = decoded(in.readLine());
                say("334 UGFzc3dvcmQ6");
                given = user + " " + decoded(in.readLine());
            }
            return answers("auth", given.equals(USER + " " + PASSWORD) ? "235 welcome" : "535 5.7.8 wrong password");
        }

        private static String decoded(String base64) {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        }

        private boolean takes(List<String> recipients) throws IOException {
            if (!answers("data", "354 go on")) {
                return false;
            }
            String before = rules.getOrDefault("data", "");
            if (before.startsWith("4") || before.startsWith("5")) {
                return true;
            }
            if (rules.containsKey("body")) {
                in.readLine();
                return answers("body", "");
            }
            Optional<String> data = body();
            if (data.isEmpty()) {
                return false;
            }
            String reply = rules.getOrDefault("dot", "");
            if (!reply.startsWith("4") && !reply.startsWith("5")) {
                received.add(new Received(List.copyOf(recipients), data.get()));
            }
            return answers("dot", "250 2.0.0 queued");
        }

        /** Empty where the connection ended before the mail. */
        private Optional<String> body() throws IOException {
            StringBuilder data = new StringBuilder();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(".")) {
                    return Optional.of(data.toString());
                }
                data.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
            return Optional.empty();
        }

        /** Answers as the script says for this stage, else as usual; false where the connection ends here. */
        private boolean answers(String stage, String usual) throws IOException {
            String what = rules.getOrDefault(stage, "");
            switch (what) {
                case "", "stripped" -> say(usual);
                case "drop" -> {
                    return false;
                }
                case "reset" -> {
                    socket.setSoLinger(true, 0);
                    return false;
                }
                case "silent" -> {
                    return runsOutOfTime();
                }
                case "drip" -> {
                    out.write(usual.substring(0, 2).getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    return runsOutOfTime();
                }
                case "endless" -> {
                    byte[] line = (usual.substring(0, 3) + "-and more\r\n").getBytes(StandardCharsets.US_ASCII);
                    while (!socket.isClosed()) {
                        out.write(line);
                    }
                    return false;
                }
                case "garbage" -> say("\0\u0007 <html>what?</html>");
                case "twice" -> say(usual + "\r\n" + (stage.equals("data") ? "250 queued" : usual));
                default -> say(what.replace("\\r\\n", "\r\n") + " as scripted");
            }
            return true;
        }

        private boolean runsOutOfTime() {
            tooLong.run();
            return false;
        }

        private void say(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }
}
