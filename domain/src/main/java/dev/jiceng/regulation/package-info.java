/**
 * Regulation as data: profiles of numbers and offsets, working days, and the timetable of a cycle.
 */
@NullMarked
package dev.jiceng.regulation;

import org.jspecify.annotations.NullMarked;
