@NullMarked
package dev.jiceng.guidance.balance;

import org.jspecify.annotations.NullMarked;
