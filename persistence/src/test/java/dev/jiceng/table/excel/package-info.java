@NullMarked
package dev.jiceng.table.excel;

import org.jspecify.annotations.NullMarked;
