package com.reviewpack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

/**
 * Settings that are passwords. They come from the environment, the settings file, or a file of their own that
 * {@code …password-file} names; never from the command line, which every user of the machine can read.
 */
final class SecretSettings {

    private static final String PASSWORD = "password";

    private static final List<String> NAMES =
            List.of("reviewpack.mail.password", "reviewpack.mail.imap.password", "reviewpack.database.password");

    /** As options and YAML write it, and as the environment does. */
    private static final Set<String> FILE_NAMES = NAMES.stream()
            .flatMap(name -> java.util.stream.Stream.of(name + "-file", name + ".file"))
            .collect(java.util.stream.Collectors.toUnmodifiableSet());

    private SecretSettings() {}

    /**
     * @throws UsageFault where a password is given as an option
     */
    static void refuseOnCommandLine(Map<String, String> options) {
        for (String name : options.keySet()) {
            if (plain(name).endsWith(PASSWORD)) {
                throw new UsageFault(
                        "--" + name + ": a password on the command line is seen by everyone on this machine;"
                                + " set REVIEWPACK_"
                                + name.replaceFirst("^[^.]*\\.", "")
                                        .toUpperCase(Locale.ROOT)
                                        .replace('.', '_')
                                        .replace("-", "")
                                + " in the environment, or name a file that holds it with --" + name + "-file");
            }
        }
    }

    /** Puts what the named files hold in front of all other sources. */
    static void readFiles(MutablePropertySources sources) {
        Binder binder = new Binder(ConfigurationPropertySources.from(sources));
        Map<String, Object> held = new LinkedHashMap<>();
        for (String name : NAMES) {
            binder.bind(name + "-file", String.class)
                    .map(file -> content(name, file))
                    .ifBound(secret -> held.put(name, secret));
        }
        sources.addFirst(new MapPropertySource("password files", held));
    }

    /** All sources, without the names of files that hold passwords. */
    static List<ConfigurationPropertySource> withoutFiles(MutablePropertySources sources) {
        return StreamSupport.stream(ConfigurationPropertySources.from(sources).spliterator(), false)
                .map(source -> source.filter(SecretSettings::isNoFile))
                .toList();
    }

    private static boolean isNoFile(ConfigurationPropertyName name) {
        return !FILE_NAMES.contains(name.toString());
    }

    /** The value as it may be shown. */
    static String shown(ConfigurationProperty property) {
        return plain(property.getName().toString()).endsWith(PASSWORD)
                ? "(secret)"
                : String.valueOf(property.getValue());
    }

    private static String content(String name, String file) {
        try {
            return Files.readString(Path.of(file)).stripTrailing();
        } catch (IOException | InvalidPathException unreadable) {
            throw new UsageFault(
                    name + "-file: the file '" + file + "' cannot be read; name one that holds the password");
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
