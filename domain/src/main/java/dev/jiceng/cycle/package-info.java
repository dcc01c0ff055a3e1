/** The county-wide campaign in which all communities elect anew: its days and its timetable. */
@NullMarked
package dev.jiceng.cycle;

import org.jspecify.annotations.NullMarked;
