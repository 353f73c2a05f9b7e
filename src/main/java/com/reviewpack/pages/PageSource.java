package com.reviewpack.pages;

import com.reviewpack.pack.Page;
import java.util.List;

/** What a document is put together from. */
sealed interface PageSource permits Section, OwnSection {

    /** In reading order; none where there is nothing to show. */
    List<Page> pages(Draft draft);
}
