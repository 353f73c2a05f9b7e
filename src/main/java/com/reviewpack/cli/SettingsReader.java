package com.reviewpack.cli;

import com.reviewpack.installation.NightSettings;
import com.reviewpack.offering.YamlSlip;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;

/**
 * Reads the settings: options before environment variables before the YAML file, with relaxed names. A setting that does
 * not exist, or a value that does not fit, is told with its place.
 */
final class SettingsReader {

    private static final String ROOT = "reviewpack";

    private SettingsReader() {}

    /**
     * @param options settings given as options, by their full name: {@code reviewpack.mail.host}
     * @param file the YAML file; empty: none
     * @throws UsageFault with the setting, its value, its place and what was expected
     */
    static NightSettings read(Map<String, String> options, Surroundings surroundings, Optional<Path> file) {
        SecretSettings.refuseOnCommandLine(options);
        MutablePropertySources sources = new MutablePropertySources();
        sources.addLast(new MapPropertySource("options", new LinkedHashMap<>(options)));
        sources.addLast(new SystemEnvironmentPropertySource("systemEnvironment", ourOwn(surroundings.environment())));
        file.ifPresent(path -> yaml(path).forEach(sources::addLast));
        sources.addLast(new MapPropertySource(
                "defaults", Map.of(ROOT + ".zone", surroundings.zone().getId())));
        SecretSettings.readFiles(sources);
        Binder binder =
                new Binder(SecretSettings.withoutFiles(sources), new PropertySourcesPlaceholdersResolver(sources));
        try {
            return binder.bind(
                            ROOT,
                            Bindable.of(NightSettings.class),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                    .get();
        } catch (BindException e) {
            throw new UsageFault(explain(e));
        }
    }

    private static Map<String, Object> ourOwn(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().toUpperCase(Locale.ROOT).startsWith("REVIEWPACK_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<PropertySource<?>> yaml(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageFault("the settings file " + file + " is not there");
        }
        try {
            refuseAliases(file);
            List<PropertySource<?>> read =
                    new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file));
            read.forEach(source -> requireOurOwn(file, source));
            return read;
        } catch (CharacterCodingException e) {
            throw new UsageFault("the settings file " + file + " is not UTF-8; save it in that encoding");
        } catch (IOException e) {
            throw new UsageFault("the settings file " + file + " cannot be read: " + e.getMessage());
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new UsageFault(file + ":" + line + ": " + slip(String.valueOf(e.getProblem())));
        } catch (org.yaml.snakeyaml.error.YAMLException | IllegalStateException e) {
            throw new UsageFault(file + ": this is no YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** A few lines of aliases to aliases would fill the memory. */
    private static void refuseAliases(Path file) throws IOException {
        for (Event event : new Yaml().parse(new StringReader(Files.readString(file)))) {
            if (event instanceof AliasEvent alias) {
                throw new UsageFault(file + ":" + (alias.getStartMark().getLine() + 1) + ": '*" + alias.getAnchor()
                        + "' " + YamlSlip.ALIAS);
            }
        }
    }

    /** What would pass for another program's setting, or be hidden by a default, is most likely a slip. */
    private static void requireOurOwn(Path file, PropertySource<?> source) {
        if (source instanceof EnumerablePropertySource<?> settings && source instanceof OriginLookup<?>) {
            for (String name : settings.getPropertyNames()) {
                Origin origin = OriginLookup.getOrigin(source, name);
                String place = file
                        + (origin instanceof TextResourceOrigin text && text.getLocation() != null
                                ? ":" + (text.getLocation().getLine() + 1)
                                : "");
                if (name.startsWith(ROOT + ".zone[")) {
                    throw new UsageFault(place + ": " + ROOT + ".zone is a list, expected one time zone");
                }
                if (!name.startsWith(ROOT + ".")) {
                    throw new UsageFault(
                            place + ": '" + name + "' is no setting; all settings stand below " + ROOT + ":");
                }
            }
        }
    }

    private static String slip(String problem) {
        if (problem.contains("TAB")) {
            return "expected spaces; YAML does not indent with tabs";
        }
        String twice = "found duplicate key ";
        return problem.startsWith(twice)
                ? "the key '" + problem.substring(twice.length()) + "' stands twice; remove one of them"
                : "this is no YAML: " + problem;
    }

    private static String explain(BindException failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
            if (deepest instanceof UnboundConfigurationPropertiesException unknown) {
                return unknown.getUnboundProperties().stream()
                        .map(property -> property.getName() + place(property) + " is no setting")
                        .collect(Collectors.joining("; "));
            }
        }
        String words = String.valueOf(deepest.getMessage());
        if (deepest instanceof IllegalArgumentException && words.startsWith(ROOT + ".")) {
            return words;
        }
        ConfigurationProperty property = failure.getProperty();
        return property == null
                ? failure.getName() + " cannot be read: " + words
                : property.getName() + place(property) + " is '" + SecretSettings.shown(property) + "', expected "
                        + expected(failure.getTarget());
    }

    private static String place(ConfigurationProperty property) {
        Origin origin = property.getOrigin() instanceof PropertySourceOrigin named && named.getOrigin() != null
                ? named.getOrigin()
                : property.getOrigin();
        return origin instanceof TextResourceOrigin text && text.getLocation() != null
                ? " (line " + (text.getLocation().getLine() + 1) + ")"
                : "";
    }

    private static String expected(Bindable<?> target) {
        Class<?> type = target.getType().resolve(Object.class);
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "));
        }
        if (type == ZoneId.class) {
            return "a time zone such as Europe/Berlin";
        }
        if (type == java.time.Period.class) {
            return "a time such as P3Y, three years";
        }
        if (type == Duration.class) {
            return "a duration such as PT6H";
        }
        if (type == int.class || type == Integer.class) {
            return "a whole number";
        }
        return type == boolean.class ? "true or false" : "a " + type.getSimpleName();
    }
}
