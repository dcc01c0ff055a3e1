/** The start command: the whole platform on one machine, embedded services included. */
@NullMarked
package dev.jiceng.api.start;

import org.jspecify.annotations.NullMarked;
