package com.reviewpack.document;

import com.reviewpack.document.deck.DeckFile;
import com.reviewpack.document.deck.MasterDeck;
import com.reviewpack.pack.Pack;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decks as PowerPoint files: a slide a page on the layouts of the master deck, titles as titles, tables and charts
 * native, talking points and evidence in the notes. A master deck is read once and again only when it, or what the brand
 * file says of its colours and type, has changed.
 */
public final class PptxRenderer implements Renderer {

    /** What a master deck is made of. */
    private record Source(ByteBuffer file, List<String> colours, String font) {}

    private final Map<Source, MasterDeck> masters = new ConcurrentHashMap<>();

    @Override
    public String ending() {
        return "pptx";
    }

    /**
     * @throws TemplateFaults where the master deck lacks something, with its name
     */
    @Override
    public byte[] render(Pack pack, Look look) {
        Source source = new Source(
                ByteBuffer.wrap(MasterDeck.file(look).orElse(new byte[0])),
                List.of(look.ink(), look.accent(), look.good(), look.bad()),
                look.font());
        MasterDeck master = masters.computeIfAbsent(source, changed -> MasterDeck.open(look));
        return DeckFile.of(pack, look, master, pack.words());
    }
}
