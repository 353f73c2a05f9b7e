package com.reviewpack.portfolio;

import java.time.LocalDate;

/** A day on which a country's calendar is not what the library says. */
public record HolidayOverride(String country, LocalDate date, String name, boolean working) {}
