package com.reviewpack.portfolio;

/** An account's id: text, compared exactly. {@code 00123} and {@code 123} are two accounts. */
public record AccountId(String value) implements Comparable<AccountId> {
    public AccountId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("account id must not be blank");
        }
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
