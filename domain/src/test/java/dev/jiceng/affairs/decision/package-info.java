/** The rules of decisions. */
@NullMarked
package dev.jiceng.affairs.decision;

import org.jspecify.annotations.NullMarked;
