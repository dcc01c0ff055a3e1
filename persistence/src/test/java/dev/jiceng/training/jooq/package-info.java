@NullMarked
package dev.jiceng.training.jooq;

import org.jspecify.annotations.NullMarked;
