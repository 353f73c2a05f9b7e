package com.reviewpack.offering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a catalogue file whole: either every edition in it is valid, or all its faults are told at once. */
final class CatalogueReader {

    private CatalogueReader() {}

    /** @throws InvalidCatalogueException with every fault, by line */
    static Catalogues read(String file, byte[] yaml) {
        List<CatalogueFault> faults = new ArrayList<>();
        List<Catalogue> editions = new YamlTree(file, faults)
                .read(yaml)
                .map(root -> editions(file, root, faults))
                .orElse(List.of());
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(CatalogueFault::line));
            throw new InvalidCatalogueException(faults);
        }
        return new Catalogues(editions);
    }

    private static List<Catalogue> editions(String file, YamlNode root, List<CatalogueFault> faults) {
        Fields top = new Fields(file, "", root, faults);
        List<Catalogue> editions = new ArrayList<>();
        Optional<YamlNode> list = top.required("editions");
        top.refuseOthers();
        list.ifPresent(node -> {
            if (node instanceof YamlNode.Sequence sequence && !sequence.items().isEmpty()) {
                for (int i = 0; i < sequence.items().size(); i++) {
                    new EditionReader(
                                    file,
                                    "editions[" + i + "]",
                                    sequence.items().get(i),
                                    faults)
                            .read()
                            .ifPresent(editions::add);
                }
                refuseTwins(file, sequence, editions, faults);
            } else {
                faults.add(new CatalogueFault(
                        file, node.line(), "editions", node.shown(), "expected a list of at least one edition"));
            }
        });
        return editions;
    }

    private static void refuseTwins(
            String file, YamlNode.Sequence list, List<Catalogue> editions, List<CatalogueFault> faults) {
        Set<Object> seen = new HashSet<>();
        for (Catalogue edition : editions) {
            boolean newVersion = seen.add(edition.version());
            boolean newDay = seen.add(edition.effectiveFrom());
            if (!newVersion || !newDay) {
                faults.add(new CatalogueFault(
                        file,
                        list.line(),
                        "editions",
                        edition.version() + " from " + edition.effectiveFrom(),
                        "expected each version and each first day once"));
            }
        }
    }
}
