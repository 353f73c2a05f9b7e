package com.reviewpack.workshop;

import com.reviewpack.document.SafeNames;
import com.reviewpack.due.DeliveryRecord;
import com.reviewpack.due.DueItem;
import com.reviewpack.due.DueRules;
import com.reviewpack.figures.Scope;
import com.reviewpack.installation.Inputs;
import com.reviewpack.installation.Stores;
import com.reviewpack.pack.Pack;
import com.reviewpack.pages.Background;
import com.reviewpack.warehouse.Completeness;
import com.reviewpack.warehouse.PackOrigin;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.ProducedPack;
import com.reviewpack.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Makes a pack for an item, writes its files, and only then keeps it. Safe for use by several threads. */
public final class PackMaking {

    private final Warehouse warehouse;
    private final Stores stores;
    private final Grounds grounds;
    private final PackWorkshop workshop;
    private final Path output;
    private final PackOrigin.Sources sources;
    private final Examining examining;
    private final Map<LocalDate, DeliveryRecord> records = new ConcurrentHashMap<>();
    private final PeerResults peers;

    public PackMaking(
            Inputs inputs,
            Warehouse warehouse,
            Stores stores,
            DueRules rules,
            PackWorkshop workshop,
            Path output,
            PackOrigin.Sources sources,
            Examining examining) {
        this.warehouse = warehouse;
        this.stores = stores;
        this.grounds = new Grounds(inputs, rules);
        this.workshop = workshop;
        this.output = output;
        this.sources = sources;
        this.examining = examining;
        this.peers = new PeerResults(inputs.portfolio(), warehouse);
    }

    public boolean makes(DueItem item) {
        return workshop.makes(item.deliverable());
    }

    /**
     * @param asOf the business date
     * @param toDeliver whether the pack is to be mailed
     * @param gaps what the exports lack, where the pack is made all the same
     * @throws IOException where the output cannot be written
     */
    public ProducedPack make(DueItem item, LocalDate asOf, boolean toDeliver, List<Completeness.Stretch> gaps)
            throws IOException {
        return keep(item, compose(item, asOf, gaps), asOf, toDeliver, PackOrigin.ofItsOwn(sources));
    }

    /** What a pack says, before it is drawn. */
    public record Composed(Scope scope, Pack pack) {}

    /**
     * @param asOf the business date
     * @param gaps what the exports lack
     */
    public Composed compose(DueItem item, LocalDate asOf, List<Completeness.Stretch> gaps) {
        Scope scope = grounds.scope(item, asOf);
        return new Composed(
                scope,
                workshop.compose(
                        item,
                        scope,
                        warehouse.facts(scope.account(), asOf, gaps),
                        background(item, asOf, gaps),
                        period -> peers.over(asOf, period)));
    }

    /** What all packs of this night are made from. */
    public PackOrigin.Sources sources() {
        return sources;
    }

    /**
     * Draws a pack, has it looked at, writes its files and keeps it as the next version of its item.
     *
     * @param madeOn the business date of the night that makes it, under which its files lie
     * @throws Examining.PackRefused where it must not leave
     * @throws IOException where the output cannot be written
     */
    public ProducedPack keep(DueItem item, Composed composed, LocalDate madeOn, boolean toDeliver, PackOrigin origin)
            throws IOException {
        PackWorkshop.Made made = workshop.draw(composed.scope(), composed.pack());
        int version = stores.packs()
                .newest(item.key())
                .map(pack -> pack.version() + 1)
                .orElse(1);
        String stem = stem(item, version);
        examining.examine(
                new Examining.Finished(item.key(), version, new TreeSet<>(Set.of(item.account())), madeOn, stem, made));
        ProducedPack produced = produced(
                item,
                madeOn,
                toDeliver,
                version,
                made.pack(),
                PackFiles.write(output, madeOn + "/" + stem, made.documents()));
        stores.packs().add(produced, made.pack().recommendations(), origin);
        return produced;
    }

    /** Path and name of a pack's files below the folder of its night, without the ending. */
    private static String stem(DueItem item, int version) {
        return SafeNames.of(item.account().value()) + "/" + item.deliverable().key() + "-"
                + SafeNames.of(item.packageId().value()) + "-" + item.periodName()
                + (version == 1 ? "" : "-v" + version);
    }

    private ProducedPack produced(
            DueItem item,
            LocalDate madeOn,
            boolean toDeliver,
            int version,
            Pack pack,
            List<ProducedPack.ProducedFile> files) {
        return new ProducedPack(
                item.key(),
                version,
                new PackSubject.Promised(item.account(), item.packageId(), item.deliverable()),
                new TreeSet<>(Set.of(item.account())),
                item.periodName(),
                item.period(),
                item.dueOn(),
                madeOn,
                toDeliver,
                pack.name(),
                pack.periodText(),
                pack.highlights(),
                false,
                warehouse.position(),
                files);
    }

    private Background background(DueItem item, LocalDate asOf, List<Completeness.Stretch> gaps) {
        return grounds.background(
                item,
                asOf,
                records.computeIfAbsent(asOf, day -> Rules.record(stores, day)),
                gaps,
                stores.recommendations()
                        .lastBefore(
                                item.packageId(),
                                item.deliverable(),
                                asOf,
                                item.period().start()));
    }
}
