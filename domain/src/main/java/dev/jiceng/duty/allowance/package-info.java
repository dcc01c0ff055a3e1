/** What holders get, by the month (PD-7). */
@NullMarked
package dev.jiceng.duty.allowance;

import org.jspecify.annotations.NullMarked;
