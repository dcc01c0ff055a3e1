@NullMarked
package dev.jiceng.roster.table;

import org.jspecify.annotations.NullMarked;
