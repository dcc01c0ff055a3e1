@NullMarked
package dev.jiceng.election.afterwards;

import org.jspecify.annotations.NullMarked;
