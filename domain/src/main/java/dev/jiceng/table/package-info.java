/**
 * Tables that people hand in and take away as files: read line by line, refused line by line (K-7).
 */
@NullMarked
package dev.jiceng.table;

import org.jspecify.annotations.NullMarked;
