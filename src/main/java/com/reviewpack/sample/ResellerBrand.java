package com.reviewpack.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The brand under which the samples' reseller presents itself to its clients: templates that hold what differs. */
final class ResellerBrand {

    /** The folder's name, which accounts name as their brand. */
    static final String NAME = "farovela";

    private static final String FOLDER = "templates/brands/" + NAME + "/";

    private static final List<String> FILES = List.of(
            "brand.yaml",
            "deck/master.pptx",
            "logo.png",
            "sections.properties",
            "sections/our_promise.yaml",
            "wording/messages.properties",
            "wording/messages_de.properties",
            "wording/messages_es.properties",
            "wording/messages_fr.properties");

    private ResellerBrand() {}

    /** The brand of an account: the reseller's where there is one, else the vendor's own. */
    static String of(SampleAccount account) {
        return account.partner().isEmpty() ? "" : NAME;
    }

    /** Writes {@code templates/} into the folder of an installation. */
    static void write(Path folder) throws IOException {
        for (String file : FILES) {
            Path to = folder.resolve(FOLDER + file);
            Files.createDirectories(Objects.requireNonNull(to.getParent()));
            try (InputStream content = ResellerBrand.class.getResourceAsStream(FOLDER + file)) {
                Files.write(to, Objects.requireNonNull(content, file).readAllBytes());
            }
        }
    }
}
