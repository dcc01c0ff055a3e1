/**
 * The roster as a table: a line for every post that somebody holds or held, or one without (K-7,
 * TR-4).
 */
@NullMarked
package dev.jiceng.roster.table;

import org.jspecify.annotations.NullMarked;
