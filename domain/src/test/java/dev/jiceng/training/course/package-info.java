@NullMarked
package dev.jiceng.training.course;

import org.jspecify.annotations.NullMarked;
