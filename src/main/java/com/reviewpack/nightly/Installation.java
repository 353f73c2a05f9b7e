package com.reviewpack.nightly;

import com.reviewpack.document.Templates;
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
        NightSettings settings) {}
