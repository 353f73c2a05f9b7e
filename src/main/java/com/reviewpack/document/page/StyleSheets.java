package com.reviewpack.document.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.openpdf.css.parser.CSSParser;
import org.openpdf.css.sheet.Stylesheet;
import org.openpdf.css.sheet.StylesheetInfo;
import org.openpdf.extend.UserAgentCallback;
import org.openpdf.util.XRLog;

/**
 * Style sheets that were read once, for the documents that use the same. The last few are kept, since a template may write
 * a sheet of its own for each document. Safe for use by several threads.
 */
public final class StyleSheets {

    /** Sets of sheets that are kept. */
    private static final int MOST = 16;

    /**
     * A sheet as it is asked for.
     *
     * @param text empty: what stands at the address
     */
    private record Asked(StylesheetInfo.Origin origin, String address, String text) {}

    /** Rules that ask for an id, another attribute, the element before or a number among the elements beside. */
    private static final Pattern PECULIAR = Pattern.compile("[#\\[+~][^;{}]*\\{|:(nth-child|even|odd)");

    private final Map<List<Asked>, StyleKinds> read = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Asked>, StyleKinds> eldest) {
            return size() > MOST;
        }
    };

    /**
     * What the sheets say of each kind of element.
     *
     * @param agent opens those that have an address only; what it does not open is left out
     */
    synchronized StyleKinds kinds(List<StylesheetInfo> sheets, UserAgentCallback agent) {
        List<Asked> asked = new ArrayList<>();
        for (StylesheetInfo sheet : sheets) {
            Optional<String> text = sheet.getContent();
            asked.add(new Asked(sheet.getOrigin(), text.isPresent() ? "" : sheet.getUri(), text.orElse("")));
        }
        return read.computeIfAbsent(List.copyOf(asked), all -> new StyleKinds(parsed(all, agent), areAlike(all)));
    }

    private static boolean areAlike(List<Asked> all) {
        return all.stream().noneMatch(one -> PECULIAR.matcher(one.text()).find());
    }

    /** A reader of styles that understands what a page for print may say. */
    static CSSParser parser() {
        CSSParser parser =
                new CSSParser((address, message) -> XRLog.cssParse(Level.WARNING, "(" + address + ") " + message));
        parser.setSupportCMYKColors(true);
        return parser;
    }

    private static List<Stylesheet> parsed(List<Asked> all, UserAgentCallback agent) {
        CSSParser parser = parser();
        List<Stylesheet> sheets = new ArrayList<>();
        for (Asked asked : all) {
            try (Reader text = asked.address().isEmpty() ? new StringReader(asked.text()) : open(asked, agent)) {
                sheets.add(parser.parseStylesheet(asked.address(), asked.origin(), text));
            } catch (IOException e) {
                throw new UncheckedIOException("style sheet " + asked.address() + " cannot be read", e);
            }
        }
        return List.copyOf(sheets);
    }

    private static Reader open(Asked asked, UserAgentCallback agent) {
        InputStream in = Optional.ofNullable(
                        agent.getCSSResource(asked.address()).getResourceInputSource())
                .map(source -> source.getByteStream())
                .orElseGet(InputStream::nullInputStream);
        return new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8);
    }
}
