package com.reviewpack.portfolio;

import java.util.Optional;

/** Something planned; without an account it is planned for all. */
public record RoadmapItem(
        String id, Optional<AccountId> account, String title, String goalId, String quarter, String status) {}
