package com.reviewpack.installation;

import com.reviewpack.document.Templates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where everything lies.
 *
 * @param portfolio the folder of the portfolio's tables
 * @param exports the folder in which exports arrive
 * @param catalogue the offerings; empty: those that come with the program
 * @param output the folder that takes packs, reports and the outbox
 * @param data the folder of the embedded database, the journal and the frozen mails
 */
public record Installation(
        Path portfolio,
        Path exports,
        Optional<Path> catalogue,
        Templates templates,
        Path output,
        Path data,
        NightSettings settings) {

    /** @throws NightRefused where the folder in which exports arrive is not there */
    public void requireExports() {
        if (!Files.isDirectory(exports)) {
            throw new NightRefused("the exports folder " + exports + " is not there; name it with --exports");
        }
    }

    /** @throws NightRefused where the data folder says that no night was run yet: there is nothing to look at */
    public void requireEarlierNight() {
        if (settings.database().isEmbedded() && !Files.isDirectory(data)) {
            throw new NightRefused("the data folder " + data + " is not there; no night was run yet");
        }
    }
}
