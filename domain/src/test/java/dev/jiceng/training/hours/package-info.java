@NullMarked
package dev.jiceng.training.hours;

import org.jspecify.annotations.NullMarked;
