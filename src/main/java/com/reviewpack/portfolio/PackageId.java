package com.reviewpack.portfolio;

/** A package's id: text, compared exactly. */
public record PackageId(String value) implements Comparable<PackageId> {
    public PackageId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("package id must not be blank");
        }
    }

    @Override
    public int compareTo(PackageId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
