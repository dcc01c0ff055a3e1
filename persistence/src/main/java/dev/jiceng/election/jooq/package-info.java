/** What the storing of both kinds of elections shares: acts as JSON, days by the calendar. */
@NullMarked
package dev.jiceng.election.jooq;

import org.jspecify.annotations.NullMarked;
