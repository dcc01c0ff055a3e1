@NullMarked
package dev.jiceng.training.advice;

import org.jspecify.annotations.NullMarked;
