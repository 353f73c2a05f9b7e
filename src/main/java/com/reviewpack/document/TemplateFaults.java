package com.reviewpack.document;

import com.reviewpack.portfolio.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** Template files cannot be used as they stand; holds every fault that was found, not only the first. */
public final class TemplateFaults extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public TemplateFaults(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
