package com.reviewpack.offering;

import java.util.List;
import java.util.stream.Collectors;

/** A catalogue that cannot be used, with every fault that was found; the message has one fault a line. */
public final class InvalidCatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<CatalogueFault> faults;

    public InvalidCatalogueException(List<CatalogueFault> faults) {
        super(faults.stream().map(CatalogueFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** In the order of the file. */
    public List<CatalogueFault> faults() {
        return faults;
    }
}
