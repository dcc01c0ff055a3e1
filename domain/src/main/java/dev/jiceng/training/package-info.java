/** Who is made ready for a community's posts (TR-8). */
@NullMarked
package dev.jiceng.training;

import org.jspecify.annotations.NullMarked;
