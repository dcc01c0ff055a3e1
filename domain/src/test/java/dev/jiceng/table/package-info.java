@NullMarked
package dev.jiceng.table;

import org.jspecify.annotations.NullMarked;
