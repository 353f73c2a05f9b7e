package com.reviewpack.portfolio;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Someone who looks after accounts; both days inclusive, a null end is open. */
public record Person(
        PersonId id,
        String name,
        String email,
        LocalDate activeFrom,
        @Nullable LocalDate activeTo) {
    public boolean activeOn(LocalDate day) {
        return !day.isBefore(activeFrom) && (activeTo == null || !day.isAfter(activeTo));
    }
}
