@NullMarked
package dev.jiceng.training.learning;

import org.jspecify.annotations.NullMarked;
