/** Administrative divisions and their codes (GB/T 2260, GB/T 10114). */
@NullMarked
package dev.jiceng.division;

import org.jspecify.annotations.NullMarked;
