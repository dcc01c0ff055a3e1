@NullMarked
package dev.jiceng.training;

import org.jspecify.annotations.NullMarked;
