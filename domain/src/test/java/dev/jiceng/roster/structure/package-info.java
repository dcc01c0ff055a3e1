@NullMarked
package dev.jiceng.roster.structure;

import org.jspecify.annotations.NullMarked;
