/** How many hours a year a post asks for (TR-3). */
@NullMarked
package dev.jiceng.training.hours;

import org.jspecify.annotations.NullMarked;
