package com.reviewpack.portfolio;

import java.time.LocalDate;
import java.util.Optional;

/** A feature of an upcoming product release. */
public record Release(
        String id, String feature, String summary, Optional<LocalDate> plannedOn, String status, String audience) {}
