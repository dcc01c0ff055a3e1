/** Whether guidance reaches everybody alike (G-11). */
@NullMarked
package dev.jiceng.guidance.balance;

import org.jspecify.annotations.NullMarked;
