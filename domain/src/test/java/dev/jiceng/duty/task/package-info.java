@NullMarked
package dev.jiceng.duty.task;

import org.jspecify.annotations.NullMarked;
