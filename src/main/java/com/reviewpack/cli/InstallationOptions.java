package com.reviewpack.cli;

import com.reviewpack.document.Templates;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that most commands share: where everything lies, and the settings. */
final class InstallationOptions {

    @Option(
            names = "--portfolio",
            paramLabel = "DIR",
            defaultValue = "portfolio",
            description = "Folder of the portfolio's tables (default: ${DEFAULT-VALUE}).")
    Path portfolio = Path.of("portfolio");

    @Option(
            names = "--exports",
            paramLabel = "DIR",
            defaultValue = "exports",
            description = "Folder in which exports arrive (default: ${DEFAULT-VALUE}).")
    Path exports = Path.of("exports");

    @Option(
            names = "--catalogue",
            paramLabel = "FILE",
            description = "The offerings, as YAML (default: the built-in catalogue).")
    @Nullable
    Path catalogue;

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "Folder of templates, over the built-in ones (default: templates, where it is there).")
    @Nullable
    Path templates;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "output",
            description = "Folder for packs, reports and the outbox (default: ${DEFAULT-VALUE}).")
    Path output = Path.of("output");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the embedded database and the journal (default: ${DEFAULT-VALUE}).")
    Path data = Path.of("data");

    @Option(names = "--config", paramLabel = "FILE", description = "Settings, as YAML.")
    @Nullable
    Path config;

    @Option(
            names = "--log-file",
            paramLabel = "FILE",
            description = "Also write a technical log there (default: none).")
    @Nullable
    Path logFile;

    private final Map<String, String> settings = new LinkedHashMap<>();

    /** Settings given as options of their own, {@code --reviewpack.mail.host=…}. */
    void give(Map<String, String> given) {
        settings.putAll(given);
    }

    Installation installation(Surroundings surroundings) {
        NightSettings read = SettingsReader.read(settings, surroundings, Optional.ofNullable(config));
        if (logFile != null) {
            LogFile.open(logFile, read.secrets(), surroundings.stop());
        }
        return new Installation(portfolio, exports, Optional.ofNullable(catalogue), templates(), output, data, read);
    }

    Templates templates() {
        if (templates != null && !Files.isDirectory(templates)) {
            throw new UsageFault("the templates folder " + templates + " is not there");
        }
        Path usual = Path.of("templates");
        Path folder = templates == null && Files.isDirectory(usual) ? usual : templates;
        return new Templates(Optional.ofNullable(folder));
    }
}
