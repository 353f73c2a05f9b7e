package com.reviewpack.peers;

import com.reviewpack.portfolio.Account;

/** Who counts as a peer: the narrowest circle that holds enough, widened step by step. */
public enum Circle {
    /** Same industry, same size class. */
    INDUSTRY_AND_SEGMENT {
        @Override
        boolean holds(Account account, AccountResults other) {
            return INDUSTRY.holds(account, other) && account.segment().equals(other.segment());
        }
    },
    /** Same industry, any size. */
    INDUSTRY {
        @Override
        boolean holds(Account account, AccountResults other) {
            return account.industry().equals(other.industry());
        }
    },
    /** Any industry. */
    ALL_INDUSTRIES {
        @Override
        boolean holds(Account account, AccountResults other) {
            return true;
        }
    };

    /** Whether the other account is in the circle around {@code account}, which is not in it itself. */
    abstract boolean holds(Account account, AccountResults other);
}
