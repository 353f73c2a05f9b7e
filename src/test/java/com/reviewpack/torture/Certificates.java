package com.reviewpack.torture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Certificates that a test makes for itself with the JDK's own tool, and who trusts them. */
public final class Certificates {

    private static final char[] PASSWORD = "for this test".toCharArray();

    /** Valid from now on for a month. */
    public static final List<String> VALID = List.of("-validity", "30");

    private Certificates() {}

    /** A key and its certificate, signed by nobody else. */
    public static KeyStore selfSigned(
            Path folder, String name, String subject, String alternative, List<String> validity)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve(name + ".p12");
        List<String> more = new ArrayList<>(List.of("-dname", "CN=" + subject, "-ext", "SAN=" + alternative));
        more.addAll(validity);
        generate(file, name, more);
        return load(file);
    }

    /**
     * A certificate of the right server that a trusted authority signed, out of date since 2020.
     *
     * @param own the server's key and certificate
     * @param authority that signed it
     */
    record OutOfDate(KeyStore own, KeyStore authority) {
        static OutOfDate in(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
            Path file = folder.resolve("late.p12");
            generate(file, "authority", List.of("-dname", "CN=authority", "-ext", "bc:c", "-validity", "30"));
            generate(
                    file,
                    "late",
                    List.of(
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "SAN=dns:localhost",
                            "-signer",
                            "authority",
                            "-startdate",
                            "2020/01/01 00:00:00",
                            "-validity",
                            "30"));
            KeyStore own = load(file);
            own.deleteEntry("authority");
            KeyStore authority = load(file);
            authority.deleteEntry("late");
            return new OutOfDate(own, authority);
        }
    }

    private static void generate(Path store, String name, List<String> more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD)));
        command.addAll(more);
        Path said = store.resolveSibling(name + ".log");
        Process tool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (tool.waitFor() != 0) {
            throw new IOException(Files.readString(said));
        }
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(file)) {
            store.load(bytes, PASSWORD);
        }
        return store;
    }

    /** What a server with that certificate shows of itself. */
    public static SSLContext identity(KeyStore own) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** Trusts those certificates and no others. */
    public static SSLSocketFactory trusting(KeyStore... known) throws IOException, GeneralSecurityException {
        KeyStore all = KeyStore.getInstance("PKCS12");
        all.load(null, PASSWORD);
        for (KeyStore store : known) {
            String name = store.aliases().nextElement();
            all.setCertificateEntry(name, store.getCertificate(name));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(all);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
