/** The rules of files, and a township of uploads in memory. */
@NullMarked
package dev.jiceng.upload;

import org.jspecify.annotations.NullMarked;
