/** Tables as files: workbooks and, to take away, CSV. */
@NullMarked
package dev.jiceng.table.excel;

import org.jspecify.annotations.NullMarked;
