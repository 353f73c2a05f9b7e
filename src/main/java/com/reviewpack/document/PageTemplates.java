package com.reviewpack.document;

import com.reviewpack.portfolio.Fault;
import com.reviewpack.portfolio.Nearest;
import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills FreeMarker pages. A page sees maps, lists, texts, numbers and booleans alone: it can call no method, make no
 * object and read no file but the templates; how much it can do is bounded. Files ending in {@code .ftlh} escape what they
 * show. Parsed once; safe for use by several threads.
 */
public final class PageTemplates {

    private final Templates templates;
    private final Map<String, Configuration> byBrand = new ConcurrentHashMap<>();

    public PageTemplates(Templates templates) {
        this.templates = templates;
    }

    /** The templates that come with the program. */
    public static PageTemplates builtIn() {
        return new PageTemplates(new Templates(Optional.empty()));
    }

    /**
     * The page with its values in place.
     *
     * @param brand empty: the base templates
     * @param name as in {@link Templates#find}: {@code mail/night.ftlh}
     * @throws TemplateFault where the template is absent or wrong, with its file and line
     */
    public String fill(String brand, String name, Map<String, ?> values) {
        try {
            return PageFilling.fill(
                    byBrand.computeIfAbsent(brand, this::configure).getTemplate(name), values);
        } catch (IOException | TemplateException e) {
            throw new TemplateFault(name, e, names(values));
        }
    }

    /** Parses a page without filling it. */
    public void parse(String brand, String name) {
        try {
            Template parsed = byBrand.computeIfAbsent(brand, this::configure).getTemplate(name);
            if (parsed.getRootTreeNode() == null) {
                throw new IOException("is empty");
            }
        } catch (IOException e) {
            throw new TemplateFault(name, e, Set.of());
        }
    }

    /** Every name by which a page can ask for one of the values, at any depth. */
    private static Set<String> names(Object value) {
        Set<String> names = new TreeSet<>();
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    names.add(String.valueOf(key));
                    names.addAll(names(inner));
                });
            case List<?> list -> list.forEach(inner -> names.addAll(names(inner)));
            default -> {}
        }
        return names;
    }

    private Configuration configure(String brand) {
        Configuration pages = new Bounded();
        pages.setCacheStorage(new StrongCacheStorage());
        pages.setTemplateLoader(new Files(brand));
        pages.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        pages.setLocalizedLookup(false);
        pages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        pages.setLocale(Locale.ROOT);
        pages.setTimeZone(TimeZone.getTimeZone("UTC"));
        pages.setNumberFormat("computer");
        pages.setRecognizeStandardFileExtensions(true);
        pages.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        pages.setAPIBuiltinEnabled(false);
        pages.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        pages.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        pages.setLogTemplateExceptions(false);
        pages.setWrapUncheckedExceptions(true);
        return pages;
    }

    /** Gives templates, included ones too, that let their rounds be counted. */
    private static final class Bounded extends Configuration {

        /** Text that makes a template of its own, whose rounds nobody would count. */
        private static final Pattern MADE_OF_TEXT = Pattern.compile("\\?\\s*interpret\\b");

        private final Map<Template, Boolean> counted = new ConcurrentHashMap<>();

        Bounded() {
            super(VERSION_2_3_34);
        }

        /** Changes the template, so that it must be asked before anybody fills it. */
        private static boolean isCounted(Template template) {
            if (MADE_OF_TEXT.matcher(template.toString()).find()) {
                return false;
            }
            _CoreAPI.addThreadInterruptedChecks(template);
            return true;
        }

        @Override
        public @Nullable Template getTemplate(
                String name,
                @Nullable Locale locale,
                @Nullable Object condition,
                @Nullable String encoding,
                boolean parsed,
                boolean mayBeMissing)
                throws IOException {
            PageFilling.count();
            Template template = super.getTemplate(name, locale, condition, encoding, parsed, mayBeMissing);
            if (template == null || !parsed) {
                return template;
            }
            if (!counted.computeIfAbsent(template, Bounded::isCounted)) {
                throw new IOException("makes a template of text by ?interpret: write a macro instead");
            }
            return template;
        }
    }

    /** A template that is absent or wrong. */
    public static final class TemplateFault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private static final Pattern MISSING = Pattern.compile("==> (\\S+)");

        private final String file;
        private final long line;
        private final int column;
        private final transient Set<String> names;

        /**
         * @param names that the page could have used
         */
        TemplateFault(String name, Exception cause, Set<String> names) {
            super("template " + name + ": " + firstLines(String.valueOf(cause.getMessage())), cause);
            this.file = switch (cause) {
                case ParseException wrong when wrong.getTemplateName() != null -> wrong.getTemplateName();
                case TemplateException wrong
                when wrong.getTemplateSourceName() != null -> wrong.getTemplateSourceName();
                default -> name;
            };
            this.line = switch (cause) {
                case ParseException wrong -> wrong.getLineNumber();
                case TemplateException wrong when wrong.getLineNumber() != null -> wrong.getLineNumber();
                default -> 0;
            };
            this.column = switch (cause) {
                case ParseException wrong -> wrong.getColumnNumber();
                case TemplateException wrong when wrong.getColumnNumber() != null -> wrong.getColumnNumber();
                default -> 0;
            };
            this.names = Set.copyOf(names);
        }

        /**
         * As a fault of the file, with the nearest name where the page uses one that it does not get.
         *
         * @param place the file as it is named in the user's folder
         */
        public Fault asFault(String place) {
            String message = String.valueOf(getMessage());
            Matcher missing = MISSING.matcher(message);
            String at = column > 0 ? "column " + column : "";
            if (!missing.find()) {
                return new Fault(place, line, at, "", message);
            }
            String path = missing.group(1);
            String last = path.substring(path.lastIndexOf('.') + 1);
            return new Fault(
                    place, line, at, path, "is nothing that this page gets" + Nearest.hint(last, new TreeSet<>(names)));
        }

        /** The template that is wrong, which may be one that the asked one includes. */
        public String file() {
            return file;
        }

        /** From 1; 0 where the fault has no line. */
        public long line() {
            return line;
        }

        private static String firstLines(String message) {
            int details = message.indexOf("\n----");
            return (details < 0 ? message : message.substring(0, details))
                    .strip()
                    .replaceAll("\\s+", " ");
        }
    }

    private final class Files implements TemplateLoader {
        private final String brand;

        Files(String brand) {
            this.brand = brand;
        }

        @Override
        public @Nullable Object findTemplateSource(String name) {
            Optional<byte[]> content = templates.find(brand, name);
            return content.map(bytes -> new Source(name, new String(bytes, StandardCharsets.UTF_8)))
                    .orElse(null);
        }

        @Override
        public long getLastModified(Object source) {
            return 0;
        }

        @Override
        public Reader getReader(Object source, String encoding) {
            return new StringReader(((Source) source).text());
        }

        @Override
        public void closeTemplateSource(Object source) {
            // The text is in memory; nothing is open.
        }
    }

    private record Source(String name, String text) {}
}
