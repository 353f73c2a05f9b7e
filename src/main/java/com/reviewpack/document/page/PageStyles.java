package com.reviewpack.document.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.context.StandardAttributeResolver;
import org.openpdf.context.StyleReference;
import org.openpdf.context.StylesheetFactoryImpl;
import org.openpdf.css.extend.AttributeResolver;
import org.openpdf.css.newmatch.CascadedStyle;
import org.openpdf.css.newmatch.Matcher;
import org.openpdf.css.newmatch.PageInfo;
import org.openpdf.css.parser.CSSParser;
import org.openpdf.css.sheet.FontFaceRule;
import org.openpdf.css.sheet.Ruleset;
import org.openpdf.css.sheet.StylesheetInfo;
import org.openpdf.extend.NamespaceHandler;
import org.openpdf.extend.UserAgentCallback;
import org.openpdf.extend.UserInterface;
import org.openpdf.layout.SharedContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The styles of one document's elements, from what is known of elements like them. */
final class PageStyles extends StyleReference {

    private final StyleSheets sheets;
    private final UserAgentCallback agent;
    private final Map<Element, StyleKinds.Kind> kinds = new IdentityHashMap<>();
    private @Nullable StyleKinds known;
    private StyleKinds.@Nullable Kind outermost;
    private @Nullable AttributeResolver attributes;
    private String medium = "";
    private @Nullable Matcher matcher;
    private boolean withMargins;

    /**
     * @param withMargins whether pages have heads and feet from the beginning
     */
    PageStyles(StyleSheets sheets, UserAgentCallback agent, boolean withMargins) {
        super(agent);
        this.sheets = sheets;
        this.agent = agent;
        this.withMargins = withMargins;
    }

    /** Pages that begin from now on have heads and feet. */
    void giveMargins() {
        withMargins = true;
    }

    @Override
    public void setDocumentContext(
            SharedContext context, NamespaceHandler names, Document document, UserInterface user) {
        medium = context.getMedia();
        List<StylesheetInfo> asked = new ArrayList<>();
        names.getDefaultStylesheet().ifPresent(asked::add);
        asked.addAll(names.getStylesheets(document));
        asked.removeIf(sheet -> !sheet.appliesToMedia(medium));
        attributes = new StandardAttributeResolver(names, agent, user);
        known = sheets.kinds(asked, agent);
        outermost = known.outermost();
        matcher = null;
    }

    @Override
    public CascadedStyle getCascadedStyle(@Nullable Element element, boolean again) {
        if (element == null) {
            return CascadedStyle.emptyCascadedStyle;
        }
        return again
                ? matcher().getCascadedStyle(element, true)
                : kind(element).style(() -> matcher().getCascadedStyle(element, false));
    }

    @Override
    public @Nullable CascadedStyle getPseudoElementStyle(Node node, String name) {
        Element element = node instanceof Element own ? own : (Element) Objects.requireNonNull(node.getParentNode());
        return kind(element).part(name, () -> matcher().getPECascadedStyle(element, name));
    }

    @Override
    public PageInfo getPageStyle(@Nullable String name, String place) {
        PageInfo page = known().page(name + " " + place, () -> matcher().getPageCascadedStyle(name, place));
        return withMargins ? page : new PageInfo(page.getProperties(), page.getPageStyle(), new HashMap<>());
    }

    @Override
    public List<FontFaceRule> getFontFaceRules() {
        return List.of();
    }

    private StyleKinds.Kind kind(Element element) {
        StyleKinds.Kind kind = kinds.get(element);
        if (kind == null) {
            StyleKinds.Kind parent =
                    element.getParentNode() instanceof Element above ? kind(above) : Objects.requireNonNull(outermost);
            kind = known().of(element, parent);
            kinds.put(element, kind);
        }
        return kind;
    }

    private StyleKinds known() {
        return Objects.requireNonNull(known, "styles are asked for before there is a document");
    }

    private Matcher matcher() {
        Matcher made = matcher;
        if (made == null) {
            made = known().matcher(Objects.requireNonNull(attributes), new Declarations(agent), medium);
            matcher = made;
        }
        return made;
    }

    /** Reads what an element says of its own style. */
    private static final class Declarations extends StylesheetFactoryImpl {
        private final CSSParser parser = StyleSheets.parser();

        Declarations(UserAgentCallback agent) {
            super(agent);
        }

        @Override
        public Ruleset parseStyleDeclaration(StylesheetInfo.Origin origin, String declarations) {
            return parser.parseDeclaration(origin, declarations);
        }
    }
}
