@NullMarked
package dev.jiceng.affairs;

import org.jspecify.annotations.NullMarked;
