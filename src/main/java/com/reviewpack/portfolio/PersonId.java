package com.reviewpack.portfolio;

/** A person's id: text, compared exactly. */
public record PersonId(String value) implements Comparable<PersonId> {
    public PersonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("person id must not be blank");
        }
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
