/**
 * Accounts, their packages, people, goals and plans, read from tables and valid on any day asked for.
 */
@NullMarked
package com.reviewpack.portfolio;

import org.jspecify.annotations.NullMarked;
