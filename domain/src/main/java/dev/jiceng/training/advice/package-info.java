/** Which kind of worker somebody is, and what they should learn next (TR-5). */
@NullMarked
package dev.jiceng.training.advice;

import org.jspecify.annotations.NullMarked;
