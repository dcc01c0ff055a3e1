/** The main class and what wires the contexts together. */
@NullMarked
package dev.jiceng.api;

import org.jspecify.annotations.NullMarked;
