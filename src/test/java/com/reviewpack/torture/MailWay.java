package com.reviewpack.torture;

import com.reviewpack.delivery.Delivering;
import com.reviewpack.delivery.MailSettings.Tls;
import com.reviewpack.delivery.ScriptedMailServer;
import com.reviewpack.torture.MailTrials.Extra;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** How the connection to a mail server is made. */
enum MailWay {
    PLAIN(Tls.NONE, false),
    STARTTLS_AND_LOGIN(Tls.STARTTLS, true),
    TLS_AND_LOGIN(Tls.TLS, true);

    private final Tls tls;
    private final boolean login;

    MailWay(Tls tls, boolean login) {
        this.tls = tls;
        this.login = login;
    }

    /**
     * @param script entries divided by semicolons; {@code *3} at the end of one means three times
     * @param shown the server's key and certificate
     */
    ScriptedMailServer server(String script, KeyStore shown) throws IOException, GeneralSecurityException {
        List<String> entries = new ArrayList<>();
        for (String entry : script.split(";")) {
            int star = entry.lastIndexOf('*');
            int times = star < 0 ? 1 : Integer.parseInt(entry.substring(star + 1));
            entries.addAll(Collections.nCopies(times, star < 0 ? entry : entry.substring(0, star)));
        }
        return new ScriptedMailServer(entries, tls, Optional.of(Certificates.identity(shown)));
    }

    /**
     * @param trusted whose certificates are trusted
     */
    Delivering delivering(MailTrials trials, ScriptedMailServer server, SSLSocketFactory trusted, Extra extra)
            throws IOException {
        return trials.delivering(MailTrials.settings(server.port(), tls, login, extra), server.line(trusted));
    }
}
