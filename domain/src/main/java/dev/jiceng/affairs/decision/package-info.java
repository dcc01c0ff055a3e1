/** 四议两公开: how a village decides, and what of it everybody is told (D-6). */
@NullMarked
package dev.jiceng.affairs.decision;

import org.jspecify.annotations.NullMarked;
